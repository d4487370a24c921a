package dev.restante.sasl;

import java.util.Map;
import java.util.stream.Collectors;

/** The JSON in which a token is refused: one object of strings. */
final class BearerJson {

    private BearerJson() {}

    /**
     * Writes an object.
     *
     * @param members in order
     * @return the text
     */
    static String of(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** RFC 8259 section 7. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
