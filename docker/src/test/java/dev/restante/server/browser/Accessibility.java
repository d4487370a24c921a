package dev.restante.server.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe-core finds wrong with a page that is serious or critical. What a mail brings along is not looked at. */
final class Accessibility {

    private static final Set<String> BAD = Set.of("serious", "critical");

    private Accessibility() {}

    static List<String> findings(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setIFrames(false);
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .filter(rule -> BAD.contains(rule.getImpact()))
                        .map(Accessibility::described)
                        .toList();
    }

    private static String described(Rule rule) {
        String places = rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .limit(5)
                .collect(Collectors.joining("\n    ", "\n    ", ""));
        return rule.getId() + ": " + rule.getHelp() + places;
    }
}
