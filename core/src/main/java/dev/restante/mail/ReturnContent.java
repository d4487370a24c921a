package dev.restante.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * How much of a message comes back with the notification that it could not be delivered: RET (RFC 3461 section 4.3).
 */
public enum ReturnContent {
    /** The whole message. */
    FULL,
    /** Its header alone. */
    HEADERS;

    /**
     * Reads the value of RET.
     *
     * @param value {@code FULL} or {@code HDRS}, in any case
     * @return what it means; empty if it is neither
     */
    public static Optional<ReturnContent> parse(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "FULL" -> Optional.of(FULL);
            case "HDRS" -> Optional.of(HEADERS);
            default -> Optional.empty();
        };
    }
}
