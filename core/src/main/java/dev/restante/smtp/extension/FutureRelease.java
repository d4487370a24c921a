package dev.restante.smtp.extension;

import dev.restante.decode.ParameterValues;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FUTURERELEASE (RFC 4865): the parameters HOLDFOR and HOLDUNTIL.
 *
 * <p>They are checked and kept in the envelope, and the mail is delivered at once all the same: a test wants to see
 * what was sent, and not to wait for the day on which it is due.
 */
public final class FutureRelease implements SmtpExtension {

    private static final Duration LONGEST = Duration.ofDays(365);

    @Override
    public String keyword() {
        return "FUTURERELEASE";
    }

    /** Longest interval in seconds and latest time (RFC 4865 section 3). */
    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of("FUTURERELEASE " + LONGEST.toSeconds() + " " + latest(session));
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(
                new Parameter("HOLDFOR", FutureRelease::checkFor),
                new Parameter("HOLDUNTIL", FutureRelease::checkUntil));
    }

    @Override
    public void checkTogether(Map<String, String> parameters) throws SmtpException {
        if (parameters.containsKey("HOLDFOR") && parameters.containsKey("HOLDUNTIL")) {
            throw refused("Either HOLDFOR or HOLDUNTIL, not both");
        }
    }

    private static void checkFor(SmtpSession session, String value) throws SmtpException {
        Duration interval = ParameterValues.seconds(value)
                .orElseThrow(() -> refused("HOLDFOR takes seconds of up to 9 digits: HOLDFOR=3600"));
        if (interval.compareTo(LONGEST) > 0) {
            throw refused("HOLDFOR takes at most " + LONGEST.toSeconds() + " seconds");
        }
    }

    private static void checkUntil(SmtpSession session, String value) throws SmtpException {
        Instant time = ParameterValues.time(value)
                .orElseThrow(() -> refused("HOLDUNTIL takes a time as in RFC 3339: HOLDUNTIL=" + latest(session)));
        if (time.isBefore(session.store().clock().instant())) {
            throw refused("HOLDUNTIL is in the past");
        }
        if (time.isAfter(latest(session))) {
            throw refused("HOLDUNTIL takes a time up to " + latest(session));
        }
    }

    private static Instant latest(SmtpSession session) {
        return session.store().clock().instant().plus(LONGEST).truncatedTo(ChronoUnit.SECONDS);
    }

    private static SmtpException refused(String text) {
        return new SmtpException(501, "5.5.4", text);
    }
}
