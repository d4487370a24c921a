package dev.restante.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON as text, enough of it to write tests in (RFC 8259). */
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Reads an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String text) {
        return (Map<String, Object>) value(text);
    }

    /** Reads a value. */
    public static Object value(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.error();
        }
        return value;
    }

    /** Writes a value. */
    public static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> text(each.getKey()) + ": " + text(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String string ? quoted(string) : String.valueOf(value);
    }

    private static String quoted(String string) {
        return string.chars()
                .mapToObj(c -> c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private Object value() {
        skipSpace();
        if (take('{')) {
            return members();
        }
        if (take('[')) {
            return elements();
        }
        return take('"') ? string() : word();
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        while (!takeAfterSpace('}')) {
            require('"');
            String name = string();
            require(':');
            members.put(name, value());
            takeAfterSpace(',');
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        while (!takeAfterSpace(']')) {
            elements.add(value());
            takeAfterSpace(',');
        }
        return elements;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        while (!take('"')) {
            if (take('\\')) {
                string.append(escaped(text.charAt(at++)));
            } else {
                string.append(text.charAt(at++));
            }
        }
        return string.toString();
    }

    private char escaped(char c) {
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        return c;
    }

    private Object word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> new BigDecimal(word);
        };
    }

    private boolean takeAfterSpace(char c) {
        skipSpace();
        return take(c);
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private void require(char c) {
        if (!takeAfterSpace(c)) {
            throw error();
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException error() {
        return new IllegalArgumentException("No JSON at " + at + ": " + text);
    }
}
