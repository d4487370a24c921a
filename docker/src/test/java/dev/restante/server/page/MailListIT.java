package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.server.DemoMail;
import dev.restante.server.browser.InChromium;
import dev.restante.server.browser.PageHost;
import dev.restante.server.browser.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InChromium
class MailListIT {

    private static final String JANE = "jane@example.com";

    @Test
    void growsAsMailComes(PageHost host) {
        MailWindow window = MailWindow.open(host);
        assertThat(window.page().getByText("No mail yet")).isVisible();
        View.inspect(window.page(), "mail-none");

        host.deliver(JANE, "First");
        assertThat(window.row("First")).isVisible();
        host.deliver(JANE, "Second");
        assertThat(window.rows().first()).hasAccessibleName(Pattern.compile("^Unread: Second, from .*"));
        assertThat(window.page()).hasTitle("(2) Mail · Restante");
        assertThat(window.state()).containsText("2 mails · 2 unread");
    }

    /** The answer that the page waits for does not know yet of what comes meanwhile. */
    @Test
    void losesNothingThatComesWhileItLooksAgain(PageHost host) {
        host.deliver(JANE, "First");
        MailWindow window = MailWindow.open(host, "#/mail?q=first");
        assertThat(window.rows()).hasCount(1);
        List<Route> held = new ArrayList<>();
        List<APIResponse> answers = new ArrayList<>();
        window.page().route("**/api/mails?order=newest&limit=*", route -> {
            answers.add(route.fetch());
            held.add(route);
        });

        window.search().press("Escape");
        window.page().waitForCondition(() -> !held.isEmpty());
        host.deliver(JANE, "Meanwhile");
        assertThat(window.row("Meanwhile")).isVisible();
        held.get(0).fulfill(new Route.FulfillOptions().setResponse(answers.get(0)));

        assertThat(window.state()).containsText("unread");
        host.deliver(JANE, "Last");
        assertThat(window.row("Last")).isVisible();
        assertThat(window.rows()).hasCount(3);
    }

    @Test
    void countsWhatNobodyHasRead(PageHost host) {
        host.deliver(JANE, "First");
        host.deliver(JANE, "Second");
        MailWindow window = MailWindow.open(host);
        assertThat(window.unreadRows()).hasCount(2);

        window.row("First").click();
        assertThat(window.unreadRows()).hasCount(1);
        assertThat(window.page()).hasTitle("(1) Mail · Restante");
        window.button("Mark as unread").click();
        assertThat(window.unreadRows()).hasCount(2);
        window.button("Mark all as read").click();
        assertThat(window.unreadRows()).hasCount(0);
        assertThat(window.page()).hasTitle("Mail · Restante");
    }

    @Test
    void seesWhatIsReadInAnotherWindow(PageHost host) {
        host.deliver(JANE, "First");
        MailWindow window = MailWindow.open(host);
        assertThat(window.unreadRows()).hasCount(1);

        Page other = host.newWindow(new NewContextOptions());
        other.navigate(host.origin() + "/#/mail/1");

        assertThat(window.row("First")).isVisible();
        assertThat(window.unreadRows()).hasCount(0);
    }

    @Test
    void letsGoOfWhatATestTakes(PageHost host) {
        host.deliver(JANE, "First");
        host.deliver(JANE, "Second");
        MailWindow window = MailWindow.open(host);
        window.row("First").click();
        assertThat(window.page().getByRole(AriaRole.TABPANEL)).containsText("Hello");

        host.server().received().drain();

        assertThat(window.page().getByText("No mail yet")).isVisible();
        assertThat(window.alert()).containsText("This mail has been taken");
        assertThat(window.subject()).hasText("First");
    }

    @Test
    void deletesAMail(PageHost host) {
        host.deliver(JANE, "First");
        host.deliver(JANE, "Second");
        MailWindow window = MailWindow.open(host);
        window.row("Second").click();
        assertThat(window.subject()).hasText("Second");

        window.button("Delete (Del)").click();

        assertThat(window.row("Second")).hasCount(0);
        assertThat(window.subject()).hasText("First");
        assertThat(window.page().getByText("Deleted")).isVisible();
    }

    @Test
    void deletesAllWhenThatIsConfirmed(PageHost host) {
        host.deliver(JANE, "First");
        host.deliver(JANE, "Second");
        MailWindow window = MailWindow.open(host);

        window.button("Delete all").click();
        assertThat(window.page().getByRole(AriaRole.DIALOG)).containsText("Delete 2 mails?");
        View.inspect(window.page(), "mail-delete-all");
        window.button("Cancel").click();
        assertThat(window.rows()).hasCount(2);
        window.button("Delete all").click();
        window.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();

        assertThat(window.page().getByText("No mail yet")).isVisible();
    }

    @Test
    void showsMailOfAllKinds(PageHost host) throws Exception {
        DemoMail.send(host.server());
        MailWindow window = MailWindow.open(host);
        assertThat(window.rows().first()).isVisible();

        View.inspect(window.page(), "mail-list");
    }
}
