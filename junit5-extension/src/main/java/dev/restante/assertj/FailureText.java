package dev.restante.assertj;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The one shape of a failure: what was looked at, what was expected of it, and what was there instead. */
final class FailureText {

    private static final int SHOWN_CHARACTERS = 2000;
    private static final int SHOWN_IN_LINE = 200;
    private static final int SHOWN_VALUES = 100;

    private FailureText() {}

    static String of(Object actual, String expectation, String reality) {
        return "Expected " + actual + "\nto " + expectation + "\nbut " + reality;
    }

    static String of(Object actual, Mismatch mismatch) {
        return of(actual, mismatch.expectation(), mismatch.reality());
    }

    static String quoted(String value) {
        return '"' + value + '"';
    }

    /** Texts in a row, each in quotes, or a word that there are none. */
    static String quoted(List<String> values) {
        return listed(values.stream().map(FailureText::quoted).toList());
    }

    /** Values in a row, or a word that there are none. */
    static String listed(Collection<?> values) {
        int more = values.size() - SHOWN_VALUES;
        return values.isEmpty()
                ? "none"
                : values.stream().limit(SHOWN_VALUES).map(String::valueOf).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    /** What a body says, which may be long and have many lines. */
    static String body(String what, String content) {
        if (content.isEmpty()) {
            return "its " + what + " is missing or empty";
        }
        return "its " + what + " is\n" + indented(cut(content));
    }

    /** The beginning of what may be long. */
    static String cut(String content) {
        int end = Math.min(content.length(), SHOWN_CHARACTERS);
        String more = end == content.length() ? "" : "\n… and " + (content.length() - end) + " characters more";
        return content.substring(0, end).stripTrailing() + more;
    }

    /** The beginning of what may be long and have many lines, without these. */
    static String inOneLine(String content) {
        String start = content.substring(0, Math.min(content.length(), SHOWN_IN_LINE * 4));
        String line = start.replaceAll("\\s++", " ").strip();
        return line.length() <= SHOWN_IN_LINE && start.length() == content.length()
                ? line
                : line.substring(0, Math.min(line.length(), SHOWN_IN_LINE)) + "…";
    }

    static String time(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    static String indented(String lines) {
        return lines.indent(2).stripTrailing();
    }
}
