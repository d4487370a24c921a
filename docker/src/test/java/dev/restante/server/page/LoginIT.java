package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InChromium
class LoginIT {

    @BeforeEach
    void wantAPassword(PageHost host) {
        host.stopWeb();
        host.startWeb(builder -> builder.login("jane", "secret"));
        host.deliver("jane@example.com", "First");
    }

    @Test
    void isWanted(PageHost host) {
        assertThatThrownBy(() -> host.page().navigate(host.origin() + "/"))
                .hasMessageContaining("ERR_INVALID_AUTH_CREDENTIALS");
        APIResponse response = host.page().request().get(host.origin() + "/");
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().get("www-authenticate")).startsWith("Basic ");
        host.troubles().expect("console: .*401.*");
    }

    @Test
    void letsPeopleIn(PageHost host) {
        Page page = host.newWindow(new NewContextOptions().setHttpCredentials("jane", "secret"));
        page.navigate(host.origin() + "/");

        showsMail(host, MailWindow.of(page));
    }

    @Test
    void mayStandInTheAddress(PageHost host) {
        host.page().navigate(host.origin().replace("//", "//jane:secret@") + "/");

        showsMail(host, MailWindow.of(host.page()));
    }

    private static void showsMail(PageHost host, MailWindow window) {
        assertThat(window.row("First")).isVisible();
        host.deliver("jane@example.com", "Second");
        window.row("Second").click();
        assertThat(window.page().getByText("Hello").first()).isVisible();
    }
}
