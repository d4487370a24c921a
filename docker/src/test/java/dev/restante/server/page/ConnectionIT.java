package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@InChromium
class ConnectionIT {

    @Test
    void isFoundAgainAndNothingIsLost(PageHost host) {
        host.deliver("jane@example.com", "Before");
        MailWindow window = MailWindow.open(host);
        window.search().fill("jane");
        assertThat(window.row("Before")).isVisible();

        host.stopWeb();
        assertThat(window.alert()).containsText("No connection to Restante");
        assertThat(window.row("Before")).isVisible();
        View.inspect(window.page(), "connection-lost");

        host.deliver("jane@example.com", "Meanwhile");
        host.startWeb(UnaryOperator.identity());
        assertThat(window.alert()).hasCount(0, new HasCountOptions().setTimeout(20_000));
        assertThat(window.row("Meanwhile")).isVisible();
        assertThat(window.search()).hasValue("jane");
        host.deliver("jane@example.com", "After");
        assertThat(window.row("After")).isVisible();
        host.troubles()
                .expect(
                        "console: Failed to load resource: net::ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|CONNECTION_RESET).*");
    }

    /** What cannot be loaded is asked for now and then, not as fast as can be. */
    @Test
    void isNotAskedForWithoutPause(PageHost host) {
        for (int number = 1; number <= 500; number++) {
            host.deliver("jane@example.com", "Number " + number);
        }
        MailWindow window = MailWindow.open(host);
        assertThat(window.row("Number 500")).isVisible();
        host.stopWeb();
        assertThat(window.alert()).containsText("No connection to Restante");
        int[] asked = {0};
        window.page().onRequest(request -> asked[0] += request.url().contains("/api/mails") ? 1 : 0);

        window.page().getByRole(AriaRole.LISTBOX).evaluate("box => box.scrollTop = box.scrollHeight");
        window.page().evaluate("new Promise(done => setTimeout(done, 1000))");
        assertThat(asked[0]).isLessThan(10);
        host.troubles().expect("console: Failed to load resource: .*");
    }
}
