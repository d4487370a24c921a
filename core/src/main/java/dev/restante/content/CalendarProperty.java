package dev.restante.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A property of a calendar, such as {@code ATTENDEE;PARTSTAT=ACCEPTED:mailto:jane@example.com} (RFC 5545 section 3.1).
 *
 * @param name in upper case
 * @param parameters their values by name in upper case, without quotes
 * @param value as it is written, unfolded
 */
public record CalendarProperty(String name, Map<String, List<String>> parameters, String value) {

    /**
     * Keeps a copy of the map.
     *
     * @param name in upper case
     * @param parameters their values by name in upper case
     * @param value as it is written
     */
    public CalendarProperty {
        Objects.requireNonNull(name, "name");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Objects.requireNonNull(value, "value");
    }

    /**
     * The value as text: its backslashes undone (RFC 5545 section 3.3.11).
     *
     * @return the text with line ends as {@code \n}
     */
    public String text() {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            boolean escaped = value.charAt(i) == '\\' && i + 1 < value.length();
            i += escaped ? 1 : 0;
            char c = value.charAt(i);
            text.append(escaped && (c == 'n' || c == 'N') ? '\n' : c);
        }
        return text.toString();
    }

    /**
     * The first value of a parameter.
     *
     * @param parameter its name, in any case
     * @return the value, such as {@code ACCEPTED} of {@code PARTSTAT}; empty if there is no such parameter
     */
    public Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter.toUpperCase(Locale.ROOT)))
                .map(values -> values.get(0));
    }

    /**
     * The address in the value, where it is one: that of an organizer or attendee.
     *
     * @return the value without {@code mailto:}
     */
    public String address() {
        return value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : value;
    }
}
