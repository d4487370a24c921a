package dev.restante.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is harmless in our page is so since the page takes care, and not since it would be anywhere. */
@InChromium
class AttackIT {

    static final List<Attack> ATTACKS = Attack.ALL;

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void worksWhereNothingHoldsIt(Attack attack, PageHost host) throws Exception {
        try (CountingServer tracker = new CountingServer();
                BrowserContext unguarded = host.page().context().browser().newContext()) {
            tracker.serve("/page.html", attack.document(tracker));
            Page page = unguarded.newPage();
            page.navigate(tracker.url() + "page.html");

            Set<String> wanted = attack.calls().stream().map("/"::concat).collect(Collectors.toSet());
            page.waitForCondition(() -> tracker.calls().containsAll(wanted));
        }
    }
}
