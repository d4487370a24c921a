package dev.restante.words;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as messages show them: short, and whatever they are made of. */
public final class Shown {

    private static final int MAX = 120;

    private Shown() {}

    /**
     * A text in double quotes, without control characters, which would do as they like with a terminal.
     *
     * @param text any text
     * @return its beginning
     */
    public static String quoted(String text) {
        return '"' + shortened(text).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD") + '"';
    }

    /**
     * A value of JSON. What is in lists and objects is not shown: it may be as deep as it likes.
     *
     * @param value a map, a list, a text, a number, a boolean, or nothing
     * @return in a few words
     */
    public static String json(@Nullable Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String text ? quoted(text) : shortened(String.valueOf(value));
    }

    private static String shortened(String text) {
        return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
    }
}
