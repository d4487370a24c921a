package dev.restante.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
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
class KeyboardIT {

    private MailWindow window;
    private Keyboard keyboard;

    @BeforeEach
    void open(PageHost host) {
        host.deliver("jane@example.com", "First");
        host.deliver("jane@example.com", "Second");
        host.deliver("jane@example.com", "Third");
        window = MailWindow.open(host);
        keyboard = window.page().keyboard();
        assertThat(window.rows()).hasCount(3);
    }

    @Test
    void goesThroughTheMails() {
        keyboard.press("j");
        assertThat(window.subject()).hasText("Third");
        keyboard.press("j");
        assertThat(window.subject()).hasText("Second");
        keyboard.press("k");
        assertThat(window.subject()).hasText("Third");
        keyboard.press("k");
        assertThat(window.subject()).hasText("Third");
        keyboard.press("ArrowDown");
        assertThat(window.subject()).hasText("Second");
        assertThat(window.row("Second")).hasAttribute("aria-selected", "true");
    }

    @Test
    void opensAndLeavesAMail() {
        keyboard.press("Enter");
        assertThat(window.subject()).hasText("Third");
        keyboard.press("Enter");
        assertThat(window.page().getByRole(AriaRole.TABPANEL)).isFocused();
        keyboard.press("Escape");
        assertThat(window.closed()).isVisible();
        assertThat(window.page().getByRole(AriaRole.LISTBOX)).isFocused();
    }

    @Test
    void deletesAndMarksUnread() {
        keyboard.press("j");
        assertThat(window.unreadRows()).hasCount(2);
        keyboard.press("u");
        assertThat(window.unreadRows()).hasCount(3);
        keyboard.press("Delete");
        assertThat(window.rows()).hasCount(2);
        assertThat(window.subject()).hasText("Second");
        assertThat(window.unreadRows()).hasCount(1);
        keyboard.press("Delete");
        assertThat(window.rows()).hasCount(1);
        keyboard.press("Delete");
        assertThat(window.page().getByText("No mail yet")).isVisible();
    }

    @Test
    void leavesLettersToWhoeverWrites() {
        keyboard.press("/");
        assertThat(window.search()).isFocused();
        keyboard.type("jug?");
        assertThat(window.search()).hasValue("jug?");
        keyboard.press("Escape");
        assertThat(window.search()).hasValue("");
        assertThat(window.rows()).hasCount(3);
    }

    @Test
    void tellsItsKeys() {
        keyboard.press("?");
        assertThat(window.page().getByRole(AriaRole.DIALOG)).containsText("next (older) mail");
        View.inspect(window.page(), "keyboard");
        keyboard.press("j");
        keyboard.press("Escape");
        assertThat(window.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(window.closed()).isVisible();
    }

    @Test
    void goesToOtherViews() {
        keyboard.press("g");
        keyboard.press("f");
        assertThat(window.page()).hasTitle(Pattern.compile(".*Faults · Restante"));
        keyboard.press("g");
        keyboard.press("m");
        assertThat(window.rows()).hasCount(3);
    }

    @Test
    void goesThroughTheSidesOfAMail() {
        keyboard.press("j");
        window.side("Message");
        keyboard.press("ArrowRight");
        assertThat(tab("Headers")).isFocused();
        assertThat(tab("Headers")).hasAttribute("aria-selected", "true");
        keyboard.press("ArrowLeft");
        keyboard.press("ArrowLeft");
        assertThat(tab("Conversation")).isFocused();
        assertThat(window.subject()).hasText("Third");
    }

    @Test
    void skipsToTheContent() {
        keyboard.press("Tab");
        keyboard.press("Enter");
        assertThat(window.page().getByRole(AriaRole.MAIN)).isFocused();
        assertThat(window.closed()).isVisible();
    }

    private Locator tab(String name) {
        return window.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}
