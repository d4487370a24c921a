package dev.restante.decode;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The date-time of a header field (RFC 5322 section 3.3). */
public final class HeaderDate {

    /** The formatter takes the year 26 for the first century; in mail it is obsolete for 2026 (section 4.3). */
    private static final int FIRST_YEAR = 1900;

    // zone = (FWS ( "+" / "-" ) 4DIGIT) / obs-zone     RFC 5322, sections 3.3 and 4.3
    private static final Pattern ZONE = Pattern.compile("\\s([a-zA-Z]{1,5}|[+-]\\d{4})$");

    private HeaderDate() {}

    /**
     * Reads a date-time, the obsolete forms too.
     *
     * @param value the unfolded value
     * @return the date with its author's offset; empty if it is no date
     */
    public static Optional<OffsetDateTime> parse(String value) {
        try {
            OffsetDateTime date = OffsetDateTime.parse(withoutComment(value), DateTimeFormatter.RFC_1123_DATE_TIME);
            return date.getYear() < FIRST_YEAR ? parseObsolete(value) : Optional.of(date);
        } catch (DateTimeException e) {
            return parseObsolete(value);
        }
    }

    private static String withoutComment(String value) {
        int comment = value.indexOf('(');
        return (comment < 0 ? value : value.substring(0, comment)).trim();
    }

    private static Optional<OffsetDateTime> parseObsolete(String value) {
        try {
            String date = withoutComment(value);
            Instant instant = parseLeniently(date);
            Instant local = parseLeniently(ZONE.matcher(date).replaceFirst(" +0000"));
            long offset = Duration.between(instant, local).getSeconds();
            return Optional.of(instant.atOffset(ZoneOffset.ofTotalSeconds(Math.toIntExact(offset))));
        } catch (ParseException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant parseLeniently(String date) throws ParseException {
        return new MailDateFormat().parse(date).toInstant();
    }
}
