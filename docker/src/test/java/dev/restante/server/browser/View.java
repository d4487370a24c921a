package dev.restante.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a view as people with different screens and eyes do. The pictures are artifacts of the build. */
public final class View {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HEIGHT = 800;

    private View() {}

    /**
     * Takes pictures of what the page shows now, dark and light, narrow and wide, and fails if anything in it is
     * seriously inaccessible. The page is left light and wide.
     *
     * @param page what to look at
     * @param name of the pictures
     */
    public static void inspect(Page page, String name) {
        List<String> findings = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(NARROW, WIDE)) {
                page.setViewportSize(width, HEIGHT);
                String variant = "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
                picture(page, variant);
                Accessibility.findings(page).forEach(each -> findings.add(variant + ": " + each));
            }
        }
        assertThat(findings).as("what keeps people out").isEmpty();
    }

    static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
