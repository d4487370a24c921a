package dev.restante.standards;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A link.
 *
 * @param text what is shown
 * @param target where it leads, seen from the page
 */
record Link(String text, String target) {

    private static final Pattern SYNTAX = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");

    static List<Link> allIn(String markdown) {
        return SYNTAX.matcher(markdown)
                .results()
                .map(match -> new Link(match.group(1), match.group(2)))
                .toList();
    }

    boolean isWithinThePage() {
        return target.startsWith("#");
    }

    Path file() {
        return Standards.FILE.resolveSibling(target);
    }
}
