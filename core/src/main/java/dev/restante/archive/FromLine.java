package dev.restante.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.mail.NewMail;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line before a message in an mbox file (RFC 4155 appendix A): the sender, and the time as asctime writes it in
 * UTC.
 */
final class FromLine {

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT);
    private static final Pattern LINE =
            Pattern.compile("From .* (?<date>[A-Z][a-z]{2} [A-Z][a-z]{2} +[0-9]{1,2} [0-9:]{8} [0-9]{4}).{0,40}");
    private static final byte[] FROM = "From ".getBytes(US_ASCII);
    private static final int MAX_LENGTH = 1000;

    /** Some tools do not quote a sentence that begins with From; none of these has a time of day. */
    private static final Pattern BEGINNING = Pattern.compile("From [^ ]+ .{0,200}[0-9]{1,2}:[0-9]{2}");

    private FromLine() {}

    /** Whether a line within a file begins the next message. */
    static boolean isOne(String line) {
        return BEGINNING.matcher(line).lookingAt();
    }

    static String of(NewMail mail) {
        Instant date = mail.internalDate().map(OffsetDateTime::toInstant).orElse(Instant.EPOCH);
        String sender = mail.sender().isEmpty() || mail.sender().contains(" ") ? "MAILER-DAEMON" : mail.sender();
        return "From " + sender.replaceAll("\\p{Cntrl}", "") + " " + ASCTIME.format(date.atOffset(ZoneOffset.UTC));
    }

    static Optional<Instant> date(String line) {
        Matcher matcher = LINE.matcher(line);
        if (line.length() > MAX_LENGTH || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            String date = matcher.group("date").replaceAll(" +", " ");
            return Optional.of(LocalDateTime.parse(date, ASCTIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How many marks of quotation a line has before {@code From }; negative if that is not how it begins. */
    static int marksBeforeFrom(byte[] octets, int start, int end) {
        int at = start;
        while (at < end && octets[at] == '>') {
            at++;
        }
        int from = at + FROM.length;
        return from <= end && Arrays.equals(octets, at, from, FROM, 0, FROM.length) ? at - start : -1;
    }
}
