package dev.restante.mail;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By when a sender wants a mail to be delivered: BY (RFC 2852 section 4).
 *
 * @param within how long delivery may take, in whole seconds from the MAIL command; zero or negative if the time is
 *     over already
 * @param mode what happens when the time is over
 * @param trace whether every relay is to send a notification
 */
public record DeliverBy(Duration within, Mode mode, boolean trace) {

    /** {@code by-time ";" by-mode [by-trace]}. */
    private static final Pattern VALUE =
            Pattern.compile("(?<time>[+-]?[0-9]{1,9});(?<mode>[NR])(?<trace>T?)", Pattern.CASE_INSENSITIVE);

    /** What happens when the time is over. */
    public enum Mode {
        /** The sender is notified, and delivery is tried further. */
        NOTIFY,
        /** The mail is returned to the sender. */
        RETURN
    }

    /**
     * Makes a wish.
     *
     * @param within how long delivery may take
     * @param mode what happens when the time is over
     * @param trace whether every relay is to send a notification
     */
    public DeliverBy {
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(mode, "mode");
    }

    /**
     * Reads the value of BY.
     *
     * @param value such as {@code 120;R}, {@code -10;NT}
     * @return what it means; empty if it means nothing, as a time that is over does with {@code R}
     */
    public static Optional<DeliverBy> parse(String value) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(matcher.group("time"));
        Mode mode = matcher.group("mode").equalsIgnoreCase("R") ? Mode.RETURN : Mode.NOTIFY;
        if (mode == Mode.RETURN && seconds <= 0) {
            return Optional.empty();
        }
        boolean trace = !matcher.group("trace").isEmpty();
        return Optional.of(new DeliverBy(Duration.ofSeconds(seconds), mode, trace));
    }
}
