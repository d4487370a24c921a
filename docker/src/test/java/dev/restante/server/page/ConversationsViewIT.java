package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

@InChromium
class ConversationsViewIT {

    @Test
    void comeAndAreRead(PageHost host) throws MessagingException {
        Page page = host.open("#/conversations");
        assertThat(page.getByText("Nobody has called yet")).isVisible();
        View.inspect(page, "conversations-none");

        Letters.send(host.server(), Letters.RICH, "jane@example.com");
        page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("jane@example.com"))
                .click();
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Transcript")))
                .containsText("MAIL FROM:<bounces@example.com>");
        View.inspect(page, "conversation");
    }

    @Test
    void areFound(PageHost host) throws MessagingException {
        Letters.send(host.server(), Letters.RICH, "jane@example.com");
        Letters.send(host.server(), Letters.RICH, "bob@example.com");
        Page page = host.open("#/conversations");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Conversations"))
                        .getByRole(AriaRole.LISTITEM))
                .hasCount(2);

        page.getByRole(AriaRole.SEARCHBOX).fill("bob@example.com");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Conversations"))
                        .getByRole(AriaRole.LISTITEM))
                .hasCount(1);
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Transcript")))
                .containsText("RCPT TO:<bob@example.com>");
    }
}
