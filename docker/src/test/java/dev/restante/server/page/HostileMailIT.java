package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.mail.NewMail;
import dev.restante.server.browser.Attack;
import dev.restante.server.browser.CountingServer;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@InChromium
class HostileMailIT {

    static final List<Attack> ATTACKS = Attack.ALL;
    private static final List<String> SIDES =
            List.of("Headers", "Parts", "Links", "Checks", "Source", "Conversation", "Message");

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void callsNobodyAndRunsNothing(Attack attack, PageHost host) throws Exception {
        try (CountingServer tracker = new CountingServer()) {
            MailWindow window = open(host, attack.document(tracker));
            assertThat(window.html().getByText("Read me")).isVisible();
            SIDES.forEach(window::side);
            assertThat(window.html().getByText("Read me")).isVisible();
            attack.clicked().forEach(label -> click(window.html().getByText(label)));
            showAlone(host);

            assertThat(window.page()).hasURL(host.origin() + "/#/mail/1/message");
            assertThat(window.subject()).hasText("Hostile");
            assertThat(tracker.calls()).isEmpty();
            tolerateWhatTheBrowserSaysOfTheMail(host);
        }
    }

    /** Of what it has stopped: in the frame of the mail, and not in our page. */
    private static void tolerateWhatTheBrowserSaysOfTheMail(PageHost host) {
        host.troubles()
                .tolerate("console: .* at [^ ]*/api/mails/1/html:.*|request: http://tracker.test:.*"
                        + "|console: Unsafe attempt to initiate navigation .*");
    }

    /** What is not there any more cannot be clicked, which will do. */
    private static void click(Locator what) {
        if (what.count() > 0) {
            what.click();
        }
    }

    @Test
    void linksOpenAWindowAndLeaveOurs(PageHost host) throws Exception {
        try (CountingServer tracker = new CountingServer()) {
            MailWindow window = open(host, "<a href='%sseen' target='_top'>Out of here</a>".formatted(tracker.url()));
            Page popup = window.page()
                    .waitForPopup(() -> window.html().getByText("Out of here").click());

            assertThat(popup).hasURL(tracker.url() + "seen");
            assertThat(popup.evaluate("opener")).isNull();
            assertThat(popup.evaluate("document.referrer")).isEqualTo("");
            assertThat(window.page()).hasURL(host.origin() + "/#/mail/1");
            host.troubles().expect("(window|request): .*/seen|request: .*/favicon.ico|window: about:blank");
        }
    }

    private static void showAlone(PageHost host) {
        Page alone = host.page().context().newPage();
        alone.navigate(host.origin() + "/api/mails/1/html");
        assertThat(alone.getByText("Read me")).isVisible();
        assertThat(alone).hasURL(host.origin() + "/api/mails/1/html");
        alone.close();
    }

    @Test
    void isTextWhereverItIsShown(PageHost host) {
        String markup = "<img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}${7*7}";
        host.server()
                .deliver(NewMail.from("\"<b>shop</b>\" <shop@example.com>")
                        .to("jane@example.com")
                        .subject(markup)
                        .text(markup + " javascript:alert(3) https://example.com/\"onmouseover=alert(4)")
                        .header("X-Markup", markup)
                        .attach(markup + ".html", "text/html", "<script>alert(5)</script>"));
        MailWindow window = MailWindow.open(host, "#/mail/1");

        assertThat(window.subject()).hasText(markup);
        assertThat(window.rows().first()).containsText("<img src=x onerror=alert(1)>");
        for (String side : SIDES) {
            window.side(side);
            assertThat(window.page().locator("img[src=x]")).hasCount(0);
        }
        Page alone = host.page().context().newPage();
        alone.waitForDownload(() -> {
            try {
                alone.navigate(host.origin() + "/api/mails/1/attachments/1");
            } catch (com.microsoft.playwright.PlaywrightException e) {
                assertThat(e).hasMessageContaining("Download is starting");
            }
        });
    }

    @Test
    void cannotTurnThePageRound(PageHost host) {
        String turned = "\u202Egnp.eciovni\u2066\u200B";
        host.server()
                .deliver(NewMail.from("shop@example.com")
                        .to("jane@example.com")
                        .subject("Bill " + turned)
                        .text("x")
                        .attach(turned + ".exe", "application/octet-stream", new byte[] {1}));
        MailWindow window = MailWindow.open(host, "#/mail/1");

        assertThat(window.subject().locator("bdi")).hasCount(1);
        assertThat(window.page().getByRole(AriaRole.LISTITEM).locator("bdi").first())
                .isVisible();
    }

    @Test
    void mayBeVeryLong(PageHost host) {
        MailWindow window = open(host, "<p>Read me</p>" + "<div>word </div>".repeat(5 * 1024 * 1024 / 16));
        assertThat(window.html().getByText("Read me")).isVisible();

        staysUsable(host, window);
    }

    @Test
    void mayBeVeryDeep(PageHost host) {
        MailWindow window = open(host, "<p>Read me</p>" + "<div><b>".repeat(20_000));
        assertThat(window.html().getByText("Read me")).isVisible();

        staysUsable(host, window);
    }

    @Test
    void mayHaveAVeryLongSubject(PageHost host) {
        String subject = "W".repeat(20_000);
        host.server()
                .deliver(NewMail.from("shop@example.com")
                        .to("jane@example.com")
                        .subject(subject)
                        .text("x"));
        MailWindow window = MailWindow.open(host, "#/mail/1");
        assertThat(window.subject()).containsText("WWW");

        assertThat((boolean) window.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        staysUsable(host, window);
    }

    private static MailWindow open(PageHost host, String html) {
        host.server()
                .deliver(NewMail.from("evil@example.com")
                        .to("jane@example.com")
                        .subject("Hostile")
                        .html(html));
        return MailWindow.open(host, "#/mail/1");
    }

    private static void staysUsable(PageHost host, MailWindow window) {
        for (String side : SIDES) {
            window.side(side);
        }
        host.deliver("jane@example.com", "Next");
        window.row("Next").click();
        assertThat(window.subject()).hasText("Next");
    }
}
