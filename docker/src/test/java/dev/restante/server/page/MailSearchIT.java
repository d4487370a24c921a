package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InChromium
class MailSearchIT {

    @BeforeEach
    void deliver(PageHost host) {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("bob@example.com", "Welcome back");
        host.deliver("bob@example.com", "Invoice");
    }

    @Test
    void findsWhatTheQueryMeans(PageHost host) {
        MailWindow window = MailWindow.open(host);
        window.search().fill("to:bob -subject:invoice");

        assertThat(window.rows()).hasCount(1);
        assertThat(window.row("Welcome back")).isVisible();
        assertThat(window.state()).containsText("1 mail found");
        assertThat(window.page()).hasURL(Pattern.compile(".*q=to%3Abob.*"));
    }

    @Test
    void keepsWhatThereIsWhenTheQueryIsWrong(PageHost host) {
        MailWindow window = MailWindow.open(host);
        window.search().fill("to:bob");
        assertThat(window.rows()).hasCount(2);

        window.search().fill("to:bob larger:huge");
        assertThat(window.alert()).containsText("huge");
        assertThat(window.rows()).hasCount(2);
        assertThat(window.search()).hasValue("to:bob larger:huge");
        View.inspect(window.page(), "mail-search-wrong");

        window.search().fill("to:jane");
        assertThat(window.alert()).hasCount(0);
        assertThat(window.rows()).hasCount(1);
        host.troubles().expect("console: Failed to load resource: .*400.*q=to.*");
    }

    @Test
    void growsByWhatIsSearchedForAlone(PageHost host) {
        MailWindow window = MailWindow.open(host, "#/mail?q=to:bob");
        assertThat(window.rows()).hasCount(2);
        assertThat(window.search()).hasValue("to:bob");

        host.deliver("jane@example.com", "Not meant");
        host.deliver("bob@example.com", "Meant");

        assertThat(window.row("Meant")).isVisible();
        assertThat(window.rows()).hasCount(3);
        assertThat(window.row("Not meant")).hasCount(0);
    }

    @Test
    void saysWhatCouldBeSearchedForWhenNothingIsFound(PageHost host) {
        MailWindow window = MailWindow.open(host);
        window.search().fill("nowhere");

        assertThat(window.page().getByText("Nothing found")).isVisible();
        View.inspect(window.page(), "mail-search-nothing");
        window.search().press("Escape");
        assertThat(window.rows()).hasCount(3);
    }

    @Test
    void goesOnFromTheSearchToTheList(PageHost host) {
        MailWindow window = MailWindow.open(host);
        window.search().fill("bob");
        assertThat(window.rows()).hasCount(2);
        window.search().press("Enter");
        window.page().keyboard().press("j");

        assertThat(window.subject()).hasText("Invoice");
        assertThat(window.page()).hasURL(Pattern.compile(".*#/mail/3\\?q=bob"));
    }

    @Test
    void opensWhateverTheAddressSays(PageHost host) {
        MailWindow window = MailWindow.open(host, "#/mail/%zz?q=%zz");

        assertThat(window.search()).isVisible();
    }
}
