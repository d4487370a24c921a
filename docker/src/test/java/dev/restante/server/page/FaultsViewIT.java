package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.MailServer;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InChromium
class FaultsViewIT {

    private Page page;

    @BeforeEach
    void open(PageHost host) {
        page = host.open("#/faults");
        assertThat(page.getByText("No rule is at work")).isVisible();
    }

    @Test
    void addsSwitchesAndRemovesARule(PageHost host) throws Exception {
        press("Busy for now");
        press("Add rule");
        Locator rule = page.getByRole(AriaRole.SWITCH);
        assertThat(rule).isChecked();
        assertThat(page.getByText("has not struck")).isVisible();

        assertThatThrownBy(() -> Letters.send(host.server(), Letters.RICH, "jane@example.com"))
                .hasRootCauseMessage("451 4.3.2 Try again later\n");
        assertThat(page.getByText("struck 1 time")).isVisible();
        View.inspect(page, "faults");

        rule.click();
        assertThat(rule).not().isChecked();
        Letters.send(host.server(), Letters.RICH, "jane@example.com");
        assertThat(host.server().received().list()).hasSize(1);

        page.getByTitle("Remove ").click();
        assertThat(page.getByText("No rule is at work")).isVisible();
        assertThat(host.server().faults().list()).isEmpty();
    }

    @Test
    void saysWhetherAddressesAreMagic(PageHost host) {
        page.getByText("Magic addresses").click();
        assertThat(page.getByText("takes them for addresses like all others")).isVisible();
        try (MailServer magic = MailServer.builder().magicAddresses(true).start()) {
            host.open(magic, "#/faults");
            page.getByText("Magic addresses").click();

            assertThat(page.getByText("This server listens to addresses")).isVisible();
        }
    }

    @Test
    void saysWhatIsWrongWithARule(PageHost host) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("JSON"))
                .click();
        page.getByLabel("Rule", new Page.GetByLabelOptions().setExact(true))
                .fill("{\"on\": \"SMTP RPCT\", \"do\": [\"close\"]}");
        press("Add rule");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("RCPT");
        assertThat(page.getByLabel("Rule", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("{\"on\": \"SMTP RPCT\", \"do\": [\"close\"]}");
        View.inspect(page, "faults-wrong");
        host.troubles().expect("console: .*40.*/api/faults.*");
    }

    @Test
    void leadsThroughARule(PageHost host) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Step by step"))
                .click();
        page.getByLabel("Name of the rule").fill("mine");
        View.inspect(page, "faults-guided");
        press("Add rule");

        assertThat(page.getByRole(AriaRole.SWITCH)).hasAccessibleName("mine: at work");
        press("Remove all");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove all"))
                .click();
        assertThat(page.getByText("No rule is at work")).isVisible();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
