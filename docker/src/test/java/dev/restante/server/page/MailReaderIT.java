package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each side of a mail that has all of them. */
@InChromium
class MailReaderIT {

    private MailWindow window;

    @BeforeEach
    void open(PageHost host) throws MessagingException {
        Letters.send(host.server(), Letters.RICH, "jane@example.com", "kenji@example.org", "audit@example.com");
        window = MailWindow.open(host, "#/mail/1");
        assertThat(window.subject()).hasText("Your code ✓");
    }

    @Test
    void showsHtmlAtThreeWidths() {
        assertThat(window.html().getByRole(AriaRole.HEADING)).hasText("Welcome");
        View.inspect(window.page(), "mail-html");

        assertThat(widthAfter("As on a phone, 390 px wide")).isEqualTo(390);
        assertThat(widthAfter("As on a tablet, 768 px wide"))
                .isLessThanOrEqualTo(768)
                .isGreaterThan(390);
        double tablet = window.frame().boundingBox().width;
        assertThat(widthAfter("As wide as there is room")).isGreaterThanOrEqualTo(tablet);
    }

    private double widthAfter(String button) {
        window.button(button).click();
        assertThat(window.button(button)).hasAttribute("aria-pressed", "true");
        return window.frame().boundingBox().width;
    }

    @Test
    void showsHtmlAsReadersInTheDarkSeeIt() {
        window.page().emulateMedia(new EmulateMediaOptions().setColorScheme(null)); // or all frames are light
        Locator words = window.html().getByText("Your code is");
        assertThat(words).hasCSS("color", "rgb(1, 2, 3)");
        window.button("As for readers who like it light").click();
        assertThat(words).hasCSS("color", "rgb(250, 251, 252)");
    }

    @Test
    void showsImagesThatTheMailBringsAlong() {
        Locator logo = window.html().getByAltText("Logo");
        assertThat(logo).isVisible();
        assertThat(logo).hasJSProperty("naturalWidth", 1);
    }

    @Test
    void showsText() {
        window.button("Text").click();
        assertThat(window.page().getByRole(AriaRole.TABPANEL)).containsText("Your code is 481920. Confirm at");
        assertThat(window.page().getByRole(AriaRole.TABPANEL).getByRole(AriaRole.LINK))
                .hasAttribute("href", "https://shop.example.com/confirm?id=7");
        View.inspect(window.page(), "mail-text");
    }

    @Test
    void showsHeaderFieldsDecodedAndRaw() {
        Locator side = window.side("Headers");
        assertThat(side.getByRole(AriaRole.ROW).filter(with("Subject"))).containsText("Your code ✓");
        View.inspect(window.page(), "mail-headers");
        window.button("Raw").click();
        assertThat(side).containsText("Subject: =?utf-8?Q?Your_code_=E2=9C=93?=");
    }

    @Test
    void showsTheEnvelopeWithItsBlindCopy() {
        Locator envelope = window.side("Headers").getByRole(AriaRole.TABLE).filter(with("RCPT TO"));
        assertThat(envelope).containsText("bounces@example.com");
        Locator recipients = envelope.getByRole(AriaRole.ROW).filter(with("RCPT TO"));
        assertThat(recipients).hasCount(3);
        assertThat(recipients.filter(with("Bcc"))).hasText(Pattern.compile("RCPT TO\\s*audit@example.com\\s*Bcc\\s*"));
    }

    @Test
    void showsItsStructure() {
        Locator side = window.side("Parts");
        assertThat(side.getByRole(AriaRole.LISTITEM).filter(with("multipart/alternative")))
                .not()
                .hasCount(0);
        assertThat(side.getByText("terms.pdf").first()).isVisible();
        View.inspect(window.page(), "mail-parts");
    }

    @Test
    void handsOutAttachments() throws Exception {
        Locator link = window.page().getByRole(AriaRole.LINK).filter(with("terms.pdf"));
        Download download = window.page().waitForDownload(link::click);

        assertThat(download.suggestedFilename()).isEqualTo("terms.pdf");
        assertThat(Files.readAllBytes(download.path())).containsExactly(0, 1, 2, 0xff);
    }

    @Test
    void handsOutTheMessage(PageHost host) throws Exception {
        Download download = window.page()
                .waitForDownload(() -> window.page()
                        .getByRole(AriaRole.LINK)
                        .and(window.page().getByTitle("Download as .eml"))
                        .click());

        assertThat(Files.readAllBytes(download.path()))
                .isEqualTo(
                        host.server().received().first().orElseThrow().message().toByteArray());
    }

    @Test
    void copiesLinksAndCodes() {
        window.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Locator side = window.side("Links");
        View.inspect(window.page(), "mail-links");
        side.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy the link"))
                .first()
                .click();
        assertThat(side.getByText("Copied").first()).isVisible();
        assertThat(clipboard()).isEqualTo("https://shop.example.com/confirm?id=7");
        side.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy the code 481920"))
                .click();
        assertThat(side.getByText("Copied").first()).isVisible();
        assertThat(clipboard()).isEqualTo("481920");
    }

    @Test
    void showsHowToUnsubscribe(PageHost host) throws Exception {
        Letters.send(host.server(), """
                From: news@example.com
                Subject: News
                List-Unsubscribe: <https://example.com/leave>, <mailto:leave@example.com>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click

                Hello
                """, "jane@example.com");
        MailWindow news = MailWindow.open(host, "#/mail/2");

        Locator side = news.side("Links");

        assertThat(side.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("https://example.com/leave")))
                .isVisible();
        assertThat(side).containsText("mailto:leave@example.com");
        assertThat(side).containsText("With one click");
    }

    private Object clipboard() {
        return window.page().evaluate("navigator.clipboard.readText()");
    }

    @Test
    void showsWhatIsWrongWithIt() {
        assertThat(window.side("Checks")).containsText("No DKIM signature");
        View.inspect(window.page(), "mail-checks");
    }

    @Test
    void showsItsSource() {
        assertThat(window.side("Source")).containsText("Content-Disposition: attachment; filename=\"terms.pdf\"");
        View.inspect(window.page(), "mail-source");
    }

    @Test
    void showsWhatWasSaid() {
        assertThat(window.side("Conversation")).containsText("RCPT TO:<audit@example.com>");
        View.inspect(window.page(), "mail-conversation");
    }

    @Test
    void saysThatAMailIsNotThere(PageHost host) {
        MailWindow.open(host, "#/mail/99");
        assertThat(window.alert()).containsText("99");
        host.troubles().expect("console: .*404.*/api/mails/99.*");
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
