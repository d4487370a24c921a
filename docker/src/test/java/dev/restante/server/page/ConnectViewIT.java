package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.MailServer;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import dev.restante.settings.TlsPolicy;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InChromium
class ConnectViewIT {

    private Page page;

    @BeforeEach
    void open(PageHost host) {
        page = host.open("#/connect");
        assertThat(page.getByText("Where it listens")).isVisible();
    }

    @Test
    void hasSnippetsForEachLanguage(PageHost host) {
        String port = Integer.toString(host.server().smtp().port());
        for (String language :
                List.of("Spring Boot", "Node", "Python", "Django", "Laravel", "PHP", "Rails", "Go", "curl")) {
            page.getByRole(
                            AriaRole.TAB,
                            new Page.GetByRoleOptions().setName(language).setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.TABPANEL)
                            .getByRole(AriaRole.FIGURE)
                            .first())
                    .containsText(port);
        }
        View.inspect(page, "connect");
    }

    @Test
    void copiesASnippet(PageHost host) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Copy the address of SMTP")
                                .setExact(true))
                .click();
        assertThat(page.getByText("Copied")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(
                        host.server().smtp().host() + ":" + host.server().smtp().port());
    }

    @Test
    void sendsATestMail(PageHost host) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send a test mail"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("look at it"))
                .click();
        assertThat(MailWindow.of(page).row("jane@example.com")).hasCount(1);
        assertThat(host.server().received().list()).hasSize(1);
    }

    @Test
    void handsOutTheCertificate(PageHost host) throws Exception {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download restante.pem"))
                        .click());
        assertThat(Files.readString(download.path())).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void saysWhoCanLogInToAStrictServer(PageHost host) {
        assertThat(page.getByText("Anybody, with the address as the user")).isVisible();
        try (MailServer strict = MailServer.builder().strict(true).start()) {
            host.open(strict, "#/connect");

            assertThat(page.getByText("only declared accounts get mail")).isVisible();
        }
    }

    @Test
    void saysThatThereIsNoCertificateWithoutTls(PageHost host) {
        try (MailServer plain =
                MailServer.builder().tls(tls -> tls.policy(TlsPolicy.OFF)).start()) {
            host.open(plain, "#/connect");

            assertThat(page.getByText("TLS is off")).isVisible();
        }
    }
}
