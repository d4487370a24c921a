package dev.restante.lint;

import java.util.ArrayList;
import java.util.List;

/** Takes what one rule finds: the first few in full, and the number of the rest. */
final class Report {

    private static final int MAX_FINDINGS = 10;
    private static final int MAX_PLACE = 100;

    private final LintRule rule;
    private final List<Finding> findings = new ArrayList<>();
    private int more;

    Report(LintRule rule) {
        this.rule = rule;
    }

    void found(String message) {
        found(message, "");
    }

    void found(String message, String place) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(rule, message, shortened(place)));
        } else {
            more++;
        }
    }

    /** On one line, and without what would do as it likes with a terminal. */
    static String shortened(String text) {
        String start = text.length() <= MAX_PLACE ? text : text.substring(0, MAX_PLACE) + "\u2026";
        return start.replaceAll("\\s++", " ").replaceAll("\\p{Cntrl}", "\ufffd");
    }

    List<Finding> findings() {
        if (more > 0) {
            findings.add(new Finding(rule, "The same %d times more".formatted(more), ""));
            more = 0;
        }
        return findings;
    }
}
