package dev.restante.pop3;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the POP3 server behaves.
 *
 * @param hostName the name by which it greets
 * @param maxCommandLine how many octets a command may have without its CRLF; RFC 2449 section 4 asks for 253 or more
 * @param loginDelay how much time has to be between two logins to the same maildrop; zero if none has to
 * @param expireDays how many days messages are kept at least; 0 if what was retrieved is removed at the end of the
 *     session, null if all is kept for ever
 * @param maildropPatience how long a login waits for the maildrop if another session has it. A client that has just
 *     closed its connection without QUIT may be back before the server has seen the end of the old one
 */
public record Pop3Settings(
        String hostName,
        int maxCommandLine,
        Duration loginDelay,
        @Nullable Integer expireDays,
        Duration maildropPatience) {

    /**
     * What CAPA says about {@link #loginDelay} (RFC 2449 section 6.5).
     *
     * @return the line; empty if there is nothing to say
     */
    public Optional<String> announceLoginDelay() {
        return loginDelay.isZero() ? Optional.empty() : Optional.of("LOGIN-DELAY " + seconds(loginDelay));
    }

    /**
     * What CAPA says about {@link #expireDays} (RFC 2449 section 6.7).
     *
     * @return the line
     */
    public Optional<String> announceExpiry() {
        return Optional.of("EXPIRE " + (expireDays == null ? "NEVER" : expireDays));
    }

    boolean keepsNothing() {
        return expireDays != null && expireDays == 0;
    }

    /** Whole seconds, of which there is rather one more than one too few. */
    static long seconds(Duration duration) {
        return duration.getSeconds() + (duration.getNano() == 0 ? 0 : 1);
    }
}
