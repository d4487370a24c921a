package dev.restante.server.page;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restante.server.browser.PageHost;
import java.util.regex.Pattern;

/** The view of the received mail, by the roles and names that a screen reader tells. */
final class MailWindow {

    private final Page page;

    private MailWindow(Page page) {
        this.page = page;
    }

    static MailWindow open(PageHost host) {
        return open(host, "");
    }

    /** At what stands behind the slash, such as {@code #/mail/1}. */
    static MailWindow open(PageHost host, String path) {
        return new MailWindow(host.open(path));
    }

    static MailWindow of(Page page) {
        return new MailWindow(page);
    }

    Page page() {
        return page;
    }

    Locator rows() {
        return page.getByRole(AriaRole.OPTION);
    }

    /** The rows in whose names this stands, such as a subject. */
    Locator row(String words) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words));
    }

    Locator unreadRows() {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Unread")));
    }

    Locator search() {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    Locator state() {
        return page.getByRole(AriaRole.STATUS).first();
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The subject of the mail that is open. */
    Locator subject() {
        return reader().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2))
                .first();
    }

    /** What is said where no mail is open. */
    Locator closed() {
        return reader().getByText("No mail is open");
    }

    Locator reader() {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Mail").setExact(true));
    }

    /** Goes to one of the sides of the open mail, such as Headers. */
    Locator side(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
        return page.getByRole(AriaRole.TABPANEL);
    }

    Locator frame() {
        return page.getByTitle("The mail's HTML");
    }

    FrameLocator html() {
        return frame().contentFrame();
    }
}
