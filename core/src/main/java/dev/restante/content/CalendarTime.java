package dev.restante.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in a calendar: in UTC, in a time zone, on everybody's own clock, or a whole day (RFC 5545 section 3.3.5).
 *
 * @param text as it is written, such as {@code 20260102T090000Z} or {@code 20260102}
 * @param zone the time zone that it names, such as {@code Europe/Berlin}; empty if none
 */
public record CalendarTime(String text, String zone) {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    /**
     * Makes a time.
     *
     * @param text as it is written
     * @param zone the time zone that it names, or empty text
     */
    public CalendarTime {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * Whether it is a whole day.
     *
     * @return true for a date without a time
     */
    public boolean isDate() {
        return text.indexOf('T') < 0;
    }

    /**
     * The day, where it is.
     *
     * @return the date; empty if the text is malformed
     */
    public Optional<LocalDate> date() {
        try {
            return isDate() ? Optional.of(LocalDate.parse(text, DATE)) : local().map(LocalDateTime::toLocalDate);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What a clock there shows.
     *
     * @return date and time; empty for a whole day, or if the text is malformed
     */
    public Optional<LocalDateTime> local() {
        try {
            return Optional.of(LocalDateTime.parse(isUtc() ? text.substring(0, text.length() - 1) : text, DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The moment that is meant.
     *
     * @return the instant; empty where it is not for all the same: for a whole day, a time without a zone, and one in a
     *     zone that only the calendar itself knows
     */
    public Optional<Instant> instant() {
        try {
            return isUtc() || !zone.isEmpty()
                    ? local().map(time -> time.atZone(isUtc() ? ZoneOffset.UTC : ZoneId.of(zone))
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isUtc() {
        return text.endsWith("Z");
    }

    /**
     * Shows the time in one line.
     *
     * @return such as {@code 20260102T090000 Europe/Berlin}
     */
    @Override
    public String toString() {
        return zone.isEmpty() ? text : text + " " + zone;
    }
}
