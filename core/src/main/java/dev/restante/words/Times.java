package dev.restante.words;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them: {@code 500ms}, {@code 30s}, {@code 1m30s}, {@code 2h}, {@code 1d}. */
public final class Times {

    private static final int MAX_LENGTH = 60;
    private static final long MAX_DAYS = 999_999_999;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?",
            Pattern.CASE_INSENSITIVE);

    private Times() {}

    /**
     * Reads a time.
     *
     * @param text numbers with {@code d}, {@code h}, {@code m}, {@code s} or {@code ms}, in this order, or ISO 8601 as
     *     {@link Duration#parse} reads it, such as {@code PT30S}
     * @return the time
     * @throws IllegalArgumentException if it is neither
     */
    public static Duration read(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw noTime(text);
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return iso(text);
        }
        return Duration.ofDays(number(written.group(1)))
                .plusHours(number(written.group(2)))
                .plusMinutes(number(written.group(3)))
                .plusSeconds(number(written.group(4)))
                .plusMillis(number(written.group(5)));
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw noTime(text);
        }
    }

    private static IllegalArgumentException noTime(String text) {
        return new IllegalArgumentException(
                "A time is like 500ms, 30s, 1m30s or 2h (or PT30S), not " + Shown.quoted(text));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /**
     * Writes a time as {@link #read} reads it.
     *
     * @param time any
     * @return the same time: in ISO 8601 what has parts of a millisecond, is negative, or lasts for millions of years
     */
    public static String written(Duration time) {
        if (time.isZero()) {
            return "0s";
        }
        boolean plain = !time.isNegative() && time.toNanosPart() % 1_000_000 == 0 && time.toDaysPart() <= MAX_DAYS;
        return plain ? parts(time) : time.toString();
    }

    private static String parts(Duration time) {
        return part(time.toDaysPart(), "d")
                + part(time.toHoursPart(), "h")
                + part(time.toMinutesPart(), "m")
                + part(time.toSecondsPart(), "s")
                + part(time.toMillisPart(), "ms");
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
