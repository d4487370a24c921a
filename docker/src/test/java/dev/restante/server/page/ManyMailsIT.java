package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.mail.NewMail;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@InChromium
class ManyMailsIT {

    private static final int MANY = 20_000;

    @Test
    void stayFluent(PageHost host) {
        deliver(host, MANY);
        MailWindow window = MailWindow.open(host);
        assertThat(window.row("Number 20000.")).isVisible();
        assertThat(window.state()).containsText("20,000 mails");
        assertThat(nodes(window)).isLessThan(2_000);

        Locator list = window.page().getByRole(AriaRole.LISTBOX);
        list.evaluate("box => box.scrollTop = box.scrollHeight");
        assertThat(window.row("Number 1.")).isInViewport();
        assertThat(window.row("Number 1.")).hasAttribute("aria-posinset", "20000");
        window.row("Number 1.").click();
        assertThat(window.subject()).hasText("Number 1.");
        assertThat(window.row("Number 1.")).isInViewport();
        window.page().keyboard().press("k");
        assertThat(window.subject()).hasText("Number 2.");
        assertThat(nodes(window)).isLessThan(2_000);
    }

    /** Whoever reads an old mail is not carried away by the new ones. */
    @Test
    void stayWhereTheyAreWhenMoreComes(PageHost host) {
        deliver(host, 300);
        MailWindow window = MailWindow.open(host);
        assertThat(window.row("Number 300.")).isVisible();
        Locator list = window.page().getByRole(AriaRole.LISTBOX);
        list.evaluate("box => box.scrollTop = box.scrollHeight / 2");
        assertThat(window.row("Number 145.")).isInViewport();
        double before = window.row("Number 145.").boundingBox().y;

        host.deliver("jane@example.com", "One more");
        assertThat(window.state()).containsText("301 mails");
        assertThat(window.row("Number 145.").boundingBox().y).isEqualTo(before);
    }

    private static void deliver(PageHost host, int many) {
        for (int number = 1; number <= many; number++) {
            String message = "From: shop@example.com\r\nTo: jane@example.com\r\nSubject: Number " + number
                    + ".\r\n\r\nHello\r\n";
            host.server()
                    .deliver(NewMail.of(message.getBytes(StandardCharsets.US_ASCII))
                            .recipients("jane@example.com"));
        }
    }

    private static int nodes(MailWindow window) {
        return (int) window.page().evaluate("document.querySelectorAll('*').length");
    }
}
