package dev.restante.decode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers and times as the parameters of MAIL have them. */
public final class ParameterValues {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PRIORITY = Pattern.compile("0|-?[1-9]");
    private static final Pattern DATE_TIME =
            Pattern.compile("[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private ParameterValues() {}

    /**
     * Reads a number of seconds, {@code 1*9DIGIT}.
     *
     * @param value such as {@code 3600}
     * @return how long; empty if this is no such number
     */
    public static Optional<Duration> seconds(String value) {
        return SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(value)))
                : Optional.empty();
    }

    /**
     * Reads a time (RFC 3339 section 5.6).
     *
     * @param value such as {@code 2026-01-02T03:04:05Z}, with any offset
     * @return when; empty if this is no such time
     */
    public static Optional<Instant> time(String value) {
        if (!DATE_TIME.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a priority (RFC 6710 section 3).
     *
     * @param value {@code -9} to {@code 9}
     * @return the number; empty if this is none
     */
    public static OptionalInt priority(String value) {
        return PRIORITY.matcher(value).matches() ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
