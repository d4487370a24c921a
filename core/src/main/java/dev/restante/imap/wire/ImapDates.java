package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as IMAP writes them (RFC 3501 section 9). */
public final class ImapDates {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DATE_TIME =
            Pattern.compile("([ 0-9][0-9])-([A-Za-z]{3})-(\\d{4}) (\\d\\d):(\\d\\d):(\\d\\d) ([+-])(\\d\\d)(\\d\\d)");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{4})");

    private ImapDates() {}

    /**
     * {@code date-time = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE}.
     *
     * @param in stands before it
     * @return the time with its offset
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static OffsetDateTime dateTime(ImapReader in) throws ImapSyntaxException, IOException {
        String text = new String(in.quoted(), US_ASCII);
        Matcher m = DATE_TIME.matcher(text);
        if (!m.matches()) {
            throw new ImapSyntaxException("A date looks like \"17-Jul-1996 02:44:25 -0700\"");
        }
        try {
            int second = number(m, 6);
            LocalTime time = LocalTime.of(number(m, 4), number(m, 5), second == 60 ? 59 : second);
            int minutes = number(m, 8) * 60 + number(m, 9);
            int sign = m.group(7).equals("-") ? -1 : 1;
            return OffsetDateTime.of(day(m), time, ZoneOffset.ofTotalSeconds(sign * minutes * 60));
        } catch (DateTimeException e) {
            throw new ImapSyntaxException("There is no such date as " + text);
        }
    }

    /**
     * {@code date = date-text / DQUOTE date-text DQUOTE}.
     *
     * @param in stands before it
     * @return the day
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static LocalDate date(ImapReader in) throws ImapSyntaxException, IOException {
        String text = in.peek() == '"' ? new String(in.quoted(), US_ASCII) : in.atom();
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            throw new ImapSyntaxException("A date looks like 1-Feb-1994");
        }
        try {
            return day(m);
        } catch (DateTimeException e) {
            throw new ImapSyntaxException("There is no such date as " + text);
        }
    }

    private static LocalDate day(Matcher m) {
        String month = m.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + m.group(2).substring(1).toLowerCase(Locale.ROOT);
        return LocalDate.of(number(m, 3), MONTHS.indexOf(month) + 1, number(m, 1));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group).trim());
    }

    /**
     * Writes a date-time.
     *
     * @param time the time with its offset
     * @return such as {@code "17-Jul-1996 02:44:25 -0700"}, with its quotes
     */
    public static String format(OffsetDateTime time) {
        int minutes = time.getOffset().getTotalSeconds() / 60;
        StringBuilder text = new StringBuilder(28).append('"');
        text.append(time.getDayOfMonth() < 10 ? " " : "").append(time.getDayOfMonth());
        text.append('-').append(MONTHS.get(time.getMonthValue() - 1)).append('-');
        digits(text, time.getYear() / 100);
        digits(text, time.getYear() % 100);
        digits(text.append(' '), time.getHour());
        digits(text.append(':'), time.getMinute());
        digits(text.append(':'), time.getSecond());
        digits(text.append(minutes < 0 ? " -" : " +"), Math.abs(minutes) / 60);
        digits(text, Math.abs(minutes) % 60);
        return text.append('"').toString();
    }

    private static void digits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
