package dev.restante.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a page does on the quiet and should not: errors and warnings on its console, which violations of its
 * Content-Security-Policy are too, exceptions that nobody caught, requests to others, dialogs and new windows. Lines of
 * text, such as {@code request: http://tracker.test/}.
 */
public final class Troubles {

    private static final Set<String> NOISY = Set.of("error", "warning", "assert");
    private static final Set<String> INNER_SCHEMES = Set.of("data", "blob", "about");

    private final Set<String> seen = new LinkedHashSet<>();

    private final Supplier<Page> window;

    /** The window is asked for news while a test waits for trouble. */
    Troubles(Supplier<Page> window) {
        this.window = window;
    }

    void watch(BrowserContext context, String origin) {
        context.onConsoleMessage(this::add);
        context.onWebError(error ->
                seen.add("exception: " + error.error().lines().findFirst().orElse("")));
        context.onRequest(request -> addUnless(origin, withoutLogin(request.url())));
        context.onDialog(this::add);
        context.onPage(page -> page.onPopup(this::add));
    }

    private void add(ConsoleMessage message) {
        if (NOISY.contains(message.type())) {
            seen.add("console: " + message.text().replaceAll("\\R", " ") + " at " + message.location());
        }
    }

    private static String withoutLogin(String url) {
        return url.replaceFirst("^http://[^/@]*@", "http://");
    }

    private void addUnless(String origin, String url) {
        String scheme = url.substring(0, Math.max(0, url.indexOf(':')));
        if (!url.startsWith(origin) && !INNER_SCHEMES.contains(scheme)) {
            seen.add("request: " + url);
        }
    }

    private void add(Dialog dialog) {
        seen.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void add(Page popup) {
        seen.add("window: " + popup.url());
    }

    /** Takes out what a test expects: at least one. The browser may tell of it a little later. */
    public void expect(String regex) {
        try {
            window.get().waitForCondition(() -> seen.stream().anyMatch(line -> line.matches(regex)));
        } catch (TimeoutError e) {
            assertThat(seen).as("troubles").anyMatch(line -> line.matches(regex));
        }
        seen.removeIf(line -> line.matches(regex));
    }

    /** Lets pass what a test does not mind: there may be some of it. */
    public void tolerate(String regex) {
        seen.removeIf(line -> line.matches(regex));
    }

    void requireNone() {
        assertThat(seen).as("what the page did on the quiet").isEmpty();
    }
}
