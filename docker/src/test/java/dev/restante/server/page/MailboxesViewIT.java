package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InChromium
class MailboxesViewIT {

    private Page page;

    @BeforeEach
    void open(PageHost host) {
        host.deliver("jane@example.com", "First");
        page = host.open("#/mailboxes");
        assertThat(link("INBOX")).isVisible();
    }

    @Test
    void showsMessagesAsTheyCome(PageHost host) {
        View.inspect(page, "mailboxes");
        link("INBOX").click();
        assertThat(rows()).hasCount(2);

        host.deliver("jane@example.com", "Second");
        assertThat(rows()).hasCount(3);
        assertThat(rows().nth(1)).containsText("Second");
        View.inspect(page, "mailbox");
        button("Second").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Subject: Second");
        View.inspect(page, "mailbox-source");
        page.keyboard().press("Escape");
        button("Expunge UID 1").click();
        assertThat(rows()).hasCount(2);
    }

    @Test
    void makesMailboxesAndFillsThem() {
        button("Create a mailbox for jane@example.com").click();
        page.getByLabel("Name").fill("Work/Äpfel & <b>");
        dialogButton("Create").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Work/Äpfel & <b>")))
                .isVisible();
        button("Add messages").click();
        page.getByLabel("How many").fill("3");
        View.inspect(page, "mailbox-add");
        dialogButton("Add").click();
        assertThat(rows()).hasCount(4);

        button("Read-only").click();
        assertThat(button("Read-only")).hasAttribute("aria-pressed", "true");
        button("Delete mailbox").click();
        dialogButton("Delete").click();
        assertThat(page).hasURL(Pattern.compile(".*/INBOX"));
    }

    @Test
    void declaresAccounts(PageHost host) {
        button("Account").click();
        page.getByLabel("Name").fill("bob@example.com");
        page.getByLabel("Password").fill("secret");
        dialogButton("Declare").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("bob@example.com")))
                .isVisible();

        button("Account").first().click();
        page.getByLabel("Name").fill("bob@example.com");
        page.getByLabel("Password").fill("other");
        dialogButton("Declare").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT)).containsText("bob@example.com");
        assertThat(page.getByLabel("Password")).hasValue("other");
        host.troubles().expect("console: .*4\\d\\d.*/api/accounts.*");
    }

    private Locator rows() {
        return page.getByRole(AriaRole.ROW);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator dialogButton(String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
