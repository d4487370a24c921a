package dev.restante.mail;

import java.util.Locale;
import java.util.Optional;

/** What the client says that the message is made of: BODY (RFC 6152, RFC 3030 section 3). */
public enum BodyType {
    /** Lines of ASCII. */
    SEVEN_BIT,
    /** Lines of any octets. */
    EIGHT_BIT_MIME,
    /** Octets that need not be lines. */
    BINARY_MIME;

    /**
     * Reads the value of BODY.
     *
     * @param value {@code 7BIT}, {@code 8BITMIME} or {@code BINARYMIME}, in any case
     * @return what it means; empty if it is none of these
     */
    public static Optional<BodyType> parse(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "7BIT" -> Optional.of(SEVEN_BIT);
            case "8BITMIME" -> Optional.of(EIGHT_BIT_MIME);
            case "BINARYMIME" -> Optional.of(BINARY_MIME);
            default -> Optional.empty();
        };
    }
}
