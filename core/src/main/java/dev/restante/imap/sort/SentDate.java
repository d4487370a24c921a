package dev.restante.imap.sort;

import dev.restante.decode.HeaderDate;
import dev.restante.store.MailboxEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment in the header field Date (RFC 5256 section 2.2). */
public final class SentDate {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})\\b");
    private static final Pattern TIME = Pattern.compile("\\s(\\d{2}:\\d{2}(?::\\d{2})?)\\b");
    private static final DateTimeFormatter DAY_FORMAT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ISO_LOCAL_TIME;

    private SentDate() {}

    /**
     * Finds the sent date.
     *
     * @param entry the message
     * @return the moment that its Date names, in UTC if its zone makes no sense, at midnight if its time makes none;
     *     the internal date if there is no date at all
     */
    public static Instant of(MailboxEntry entry) {
        return entry.message()
                .mime()
                .header("Date")
                .flatMap(SentDate::parse)
                .orElseGet(() -> entry.internalDate().toInstant());
    }

    static Optional<Instant> parse(String value) {
        return HeaderDate.parse(value)
                .filter(date -> isOnItsDay(date, value))
                .map(OffsetDateTime::toInstant)
                .or(() -> parseWhatMakesSense(value));
    }

    /** An hour such as 44 would be taken for one of another day. */
    private static boolean isOnItsDay(OffsetDateTime date, String value) {
        Matcher day = DAY.matcher(value);
        return !day.find() || Integer.parseInt(day.group(1)) == date.getDayOfMonth();
    }

    private static Optional<Instant> parseWhatMakesSense(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.find()) {
            return Optional.empty();
        }
        try {
            String text = day.group(1) + " " + capitalised(day.group(2)) + " " + day.group(3);
            LocalDate date = LocalDate.parse(text, DAY_FORMAT);
            return Optional.of(date.atTime(timeIn(value.substring(day.end()))).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String capitalised(String month) {
        return month.substring(0, 1).toUpperCase(Locale.ROOT)
                + month.substring(1).toLowerCase(Locale.ROOT);
    }

    private static LocalTime timeIn(String rest) {
        Matcher time = TIME.matcher(rest);
        try {
            return time.find() ? LocalTime.parse(time.group(1), TIME_FORMAT) : LocalTime.MIDNIGHT;
        } catch (DateTimeException e) {
            return LocalTime.MIDNIGHT;
        }
    }
}
