package dev.restante;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How POP3 behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class Pop3Options {

    Duration loginDelay = Duration.ZERO;

    @Nullable
    Integer expireDays;

    Pop3Options() {}

    /**
     * How much time has to be between two logins to the same maildrop; none unless it is given.
     *
     * <p>CAPA announces it as {@code LOGIN-DELAY} in whole seconds, rounded up. A login that is right but comes earlier
     * answers {@code -ERR [LOGIN-DELAY]} (RFC 2449 sections 6.5 and 8.1.1). The time is that of
     * {@link MailServerBuilder#clock}, so that a test can turn it on; {@link MailServer#reset} forgets the last logins.
     * If the capability is hidden, the delay is not announced and still holds.
     *
     * <pre>{@code
     * MailServer.builder().pop3(pop3 -> pop3.loginDelay(Duration.ofMinutes(15)));
     * }</pre>
     *
     * @param delay the time; zero for none
     * @return these options
     * @throws IllegalArgumentException if it is negative
     */
    public Pop3Options loginDelay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("loginDelay must not be negative, as " + delay + " is");
        }
        this.loginDelay = delay;
        return this;
    }

    /**
     * How long clients may leave messages on the server, which CAPA announces as {@code EXPIRE} (RFC 2449 section 6.7);
     * for ever unless it is given, {@code EXPIRE NEVER}.
     *
     * <p>With 0 they may not leave any: what a session has read with RETR is removed when it ends with QUIT, as if it
     * had been deleted. With more, nothing is removed, however old it is: the number is the least that clients can rely
     * on. Only the maildrop is concerned, {@link MailServer#received} keeps what was received.
     *
     * <pre>{@code
     * MailServer.builder().pop3(pop3 -> pop3.expire(30));
     * }</pre>
     *
     * @param days how many days
     * @return these options
     * @throws IllegalArgumentException if there are fewer than 0
     */
    public Pop3Options expire(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("expire takes 0 or more days, not " + days);
        }
        this.expireDays = days;
        return this;
    }
}
