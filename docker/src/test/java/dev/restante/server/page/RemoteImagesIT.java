package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.restante.mail.NewMail;
import dev.restante.server.browser.CountingServer;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InChromium
class RemoteImagesIT {

    @Test
    void areLoadedWhenAskedForAndOfThisMailAlone(PageHost host) throws Exception {
        try (CountingServer tracker = new CountingServer()) {
            deliver(host, tracker, "first");
            deliver(host, tracker, "second");
            MailWindow window = MailWindow.open(host, "#/mail/1");
            assertThat(window.html().getByText("Here is the first")).isVisible();
            assertThat(tracker.calls()).isEmpty();

            window.button("Load remote images").click();
            assertThat(window.html().getByRole(AriaRole.IMG)).hasJSProperty("naturalWidth", 40);
            assertThat(tracker.calls()).contains("/first.png");

            window.row("second").click();
            assertThat(window.html().getByText("Here is the second")).isVisible();
            assertThat(window.button("Load remote images")).hasAttribute("aria-pressed", "false");
            assertThat(tracker.calls()).doesNotContain("/second.png");
            // In the frames of the mails, the browser says what it has stopped.
            host.troubles()
                    .tolerate("console: .* at [^ ]*/api/mails/[12]/html:.*|request: http://tracker.test:.*/second.png");
            host.troubles().expect("request: " + Pattern.quote(tracker.url()) + "first.png");
        }
    }

    private static void deliver(PageHost host, CountingServer tracker, String name) {
        host.server()
                .deliver(NewMail.from("shop@example.com")
                        .to("jane@example.com")
                        .subject("The " + name)
                        .html("<p>Here is the %s</p><img alt='%s' src='%s%s.png'>"
                                .formatted(name, name, tracker.url(), name)));
    }
}
