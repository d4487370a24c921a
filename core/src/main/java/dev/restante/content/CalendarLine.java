package dev.restante.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one content line: {@code name *(";" param) ":" value} (RFC 5545 section 3.1). */
final class CalendarLine {

    private static final Pattern ESCAPE = Pattern.compile("\\^([n'^])");

    private final String line;
    private int pos;

    private CalendarLine(String line) {
        this.line = line;
    }

    static CalendarProperty read(String line) {
        return new CalendarLine(line).property();
    }

    private CalendarProperty property() {
        String name = until(";:").strip().toUpperCase(Locale.ROOT);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        while (next() == ';') {
            pos++;
            String parameter = until("=;:").strip().toUpperCase(Locale.ROOT);
            List<String> values = new ArrayList<>();
            while (next() == '=' || next() == ',') {
                pos++;
                values.add(parameterValue());
            }
            parameters.putIfAbsent(parameter, values.isEmpty() ? List.of("") : List.copyOf(values));
        }
        return new CalendarProperty(name, parameters, line.substring(Math.min(pos + 1, line.length())));
    }

    // param-value = paramtext / quoted-string
    private String parameterValue() {
        int closing = next() == '"' ? line.indexOf('"', pos + 1) : -1;
        if (closing < 0) {
            return plain(until(",;:"));
        }
        String value = line.substring(pos + 1, closing);
        pos = closing + 1;
        until(",;:");
        return plain(value);
    }

    /** RFC 6868: how a parameter has what it cannot have. */
    private static String plain(String value) {
        return ESCAPE.matcher(value).replaceAll(escape -> switch (escape.group(1)) {
            case "n" -> "\n";
            case "'" -> "\"";
            default -> "^";
        });
    }

    private String until(String ends) {
        int from = pos;
        while (pos < line.length() && ends.indexOf(line.charAt(pos)) < 0) {
            pos++;
        }
        return line.substring(from, pos);
    }

    /** The character to be read next; a colon at the end, so that a line without one has an empty value. */
    private char next() {
        return pos < line.length() ? line.charAt(pos) : ':';
    }
}
