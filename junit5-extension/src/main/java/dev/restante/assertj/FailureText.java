package dev.restante.assertj;

import java.util.Collection;
import java.util.stream.Collectors;

/** The one shape of a failure: what was looked at, what was expected of it, and what was there instead. */
final class FailureText {

    private static final int SHOWN_CHARACTERS = 2000;

    private FailureText() {}

    static String of(Object actual, String expectation, String reality) {
        return "Expected " + actual + "\nto " + expectation + "\nbut " + reality;
    }

    static String quoted(String value) {
        return '"' + value + '"';
    }

    /** Values in a row, or a word that there are none. */
    static String listed(Collection<?> values) {
        return values.isEmpty() ? "none" : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What a body says, which may be long and have many lines. */
    static String body(String what, String content) {
        if (content.isEmpty()) {
            return "its " + what + " is missing or empty";
        }
        int end = Math.min(content.length(), SHOWN_CHARACTERS);
        String cut = end == content.length() ? "" : "\n… and " + (content.length() - end) + " characters more";
        String shown = content.substring(0, end).stripTrailing() + cut;
        return "its " + what + " is\n" + shown.indent(2).stripTrailing();
    }
}
