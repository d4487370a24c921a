package dev.restante.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests of the page rest on this: what the rig says is wrong is wrong, and it says so. */
@InChromium
class InChromiumIT {

    @Test
    void showsADocument(PageHost host) {
        Page page = show(host, "<h1>Here I am</h1>");

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Here I am");
    }

    @Test
    void reportsErrorsOnTheConsole(PageHost host) {
        show(host, "<script>console.error('Ouch')</script>");

        refuses(host, "console: Ouch at ");
    }

    @Test
    void reportsExceptions(PageHost host) {
        show(host, "<script>throw new Error('Boom')</script>");

        refuses(host, "exception: Error: Boom");
    }

    @Test
    void reportsWhatAPolicyForbids(PageHost host) {
        show(host, "<script>alert(1)</script>", Map.of("Content-Security-Policy", "default-src 'none'"));

        refuses(host, "Content Security Policy");
    }

    @Test
    void reportsRequestsToOthers(PageHost host) {
        show(host, "<img alt='' src='http://nobody.test/pixel.png'>");

        refuses(host, "request: http://nobody.test/pixel.png");
    }

    @Test
    void reportsDialogs(PageHost host) {
        show(host, "<script>alert('Look at me')</script>");

        refuses(host, "dialog: Look at me");
    }

    @Test
    void reportsNewWindows(PageHost host) {
        Page page = show(host, "<button onclick=\"window.open('about:blank')\">More</button>");
        page.waitForPopup(() -> page.getByRole(AriaRole.BUTTON).click());

        refuses(host, "window: about:blank");
    }

    @Test
    void findsWhatKeepsPeopleOut(PageHost host) {
        Page page = show(host, "<title>A</title><main style='color:#999'>Too pale<input></main>");

        assertThatThrownBy(() -> View.inspect(page, "rig"))
                .hasMessageContaining("color-contrast: ")
                .hasMessageContaining("label: ");
    }

    private static void refuses(PageHost host, String trouble) {
        assertThatThrownBy(host::requireNoTroubles).hasMessageContaining(trouble);
        host.troubles().expect(".*");
    }

    private static Page show(PageHost host, String html) {
        return show(host, html, Map.of());
    }

    private static Page show(PageHost host, String html, Map<String, String> headers) {
        host.page()
                .route(
                        "**/rig",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setHeaders(headers)
                                .setBody("<!doctype html><html lang='en'>" + html)));
        return host.open("rig");
    }
}
