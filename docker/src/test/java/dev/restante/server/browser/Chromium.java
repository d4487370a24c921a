package dev.restante.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headless Chromium of this machine, driven by Playwright over the Node of this machine: nothing is downloaded. All
 * tests share it, and each has windows of its own. Playwright wants to be called by one thread at a time, so
 * {@link InChromium} lets one test in after the other.
 */
final class Chromium implements AutoCloseable {

    /** Where trackers of hostile mail live: their names lead here, and no name leads anywhere else. */
    private static final String NAMES =
            "--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    /** How long a test waits for what it wants to see: on a busy machine, a browser takes its time. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path chromium = installed("chromium");
        Path node = installed("node");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false) // it has none for root, and in continuous integration we are root
                        .setArgs(List.of(NAMES)));
    }

    Browser browser() {
        return browser;
    }

    private static Path installed(String program) {
        Optional<Path> found = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "Skipped: " + program + " is not installed");
        return found.orElseThrow();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
