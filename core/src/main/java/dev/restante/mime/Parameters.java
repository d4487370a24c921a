package dev.restante.mime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a Content-Type or Content-Disposition field, in the order of the field. Where a name comes twice,
 * the first one counts.
 *
 * @param decoded names in lower case, with their values as text: continuations joined, charset and percent encoding of
 *     RFC 2231 decoded; encoded words, which are not allowed here, stay as they are
 * @param encoded the same parameters as IMAP tells them (RFC 2231, section 6): continuations joined, but a value in a
 *     charset of its own left in its encoding, under its name with an asterisk, such as {@code filename*} and
 *     {@code utf-8''na%C3%AFve.txt}
 */
public record Parameters(Map<String, String> decoded, Map<String, String> encoded) {

    /** No parameters at all. */
    static final Parameters NONE = of(Map.of());

    /**
     * Keeps copies of the two maps.
     *
     * @param decoded the values as text
     * @param encoded the values as IMAP tells them
     */
    public Parameters {
        decoded = Collections.unmodifiableMap(new LinkedHashMap<>(decoded));
        encoded = Collections.unmodifiableMap(new LinkedHashMap<>(encoded));
    }

    /** Parameters that need no encoding. */
    static Parameters of(Map<String, String> plain) {
        return new Parameters(plain, plain);
    }

    /**
     * The decoded value of one parameter.
     *
     * @param name the name without any asterisk; upper and lower case are equal
     * @return its value, empty if there is no such parameter
     */
    public Optional<String> get(String name) {
        return Optional.ofNullable(decoded.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        decoded.forEach(
                (name, value) -> text.append("; ").append(name).append('=').append(value));
        return text.toString();
    }
}
