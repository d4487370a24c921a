package dev.restante.fault;

import dev.restante.words.Shown;
import dev.restante.words.Times;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON, and the path that leads to it, with which all complaints about it begin.
 *
 * @param path such as {@code do[0].reply.code}
 * @param value a map, a list, a text, a number, a boolean, or null
 */
record JsonValue(String path, @Nullable Object value) {

    private static final int MAX_TEXT = 1000;
    private static final int MAX_LIST = 200;

    FaultSyntaxException error(String problem) {
        return new FaultSyntaxException(path, " " + problem);
    }

    FaultSyntaxException not(String right) {
        return error("is " + right + ", not " + Shown.json(value));
    }

    /** Reads this value; what the rules of Java have against it is said at its path. */
    <T> T as(Function<JsonValue, T> reader) {
        try {
            return reader.apply(this);
        } catch (FaultSyntaxException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new FaultSyntaxException(path, ": " + e.getMessage());
        }
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isNumber() {
        return value instanceof Number;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    String text() {
        if (!(value instanceof String text)) {
            throw not("a text");
        }
        if (text.length() > MAX_TEXT) {
            throw error("has at most " + MAX_TEXT + " characters");
        }
        return text;
    }

    /** A text, or another one where a key stands alone. */
    String textOr(String otherwise) {
        return FaultRow.NOTHING.equals(value) ? otherwise : text();
    }

    int integer() {
        long number = whole();
        if (number != (int) number) {
            throw not("a whole number below " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    long whole() {
        try {
            return number().longValueExact();
        } catch (ArithmeticException e) {
            throw not("a whole number");
        }
    }

    double fraction() {
        return number().doubleValue();
    }

    private BigDecimal number() {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (!(value instanceof Number)) {
            throw not("a number");
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) { // NaN and infinity
            throw not("a number");
        }
    }

    Duration time() {
        if (!isText()) {
            throw not("a time such as \"500ms\" or \"1m30s\"");
        }
        return as(each -> Times.read(each.text()));
    }

    /** The word for one of several values, in any case. */
    <T> T oneOf(List<T> all, Function<T, String> word) {
        String given = isText() ? text() : "";
        return all.stream()
                .filter(each -> word.apply(each).equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> unknown(all.stream().map(word).toList()));
    }

    private FaultSyntaxException unknown(List<String> words) {
        String meant = isText() ? Guess.among(words, text()) : "";
        return error("is one of %s, not %s%s".formatted(String.join(", ", words), Shown.json(value), meant));
    }

    JsonObject object(List<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            throw not("an object with " + String.join(", ", known));
        }
        return new JsonObject(path + ".", map, known);
    }

    /** An object with fields that somebody else knows. */
    Map<String, Object> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw not("an object");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, each) -> copy.put(String.valueOf(name), each));
        return copy;
    }

    List<JsonValue> list() {
        if (!(value instanceof List<?> list)) {
            throw not("a list");
        }
        if (list.size() > MAX_LIST) {
            throw error("has at most " + MAX_LIST + " elements, not " + list.size());
        }
        List<JsonValue> elements = new ArrayList<>();
        list.forEach(each -> elements.add(new JsonValue(path + "[" + elements.size() + "]", each)));
        return elements;
    }

    /** A single value stands for a list of one. */
    List<JsonValue> oneOrMore() {
        return isList() ? list() : List.of(this);
    }

    List<String> texts() {
        return oneOrMore().stream().map(JsonValue::text).toList();
    }
}
