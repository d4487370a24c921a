package dev.restante;

import dev.restante.settings.TokenCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How clients can authenticate, in all three protocols: part of {@link MailServerBuilder}. What is not said has a
 * sensible default. Not safe for several threads.
 *
 * <p>The mechanisms are PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-1, SCRAM-SHA-1-PLUS, SCRAM-SHA-256, SCRAM-SHA-256-PLUS,
 * XOAUTH2, OAUTHBEARER, EXTERNAL and ANONYMOUS. A mechanism is offered where it can be used: SCRAM where accounts with
 * passwords are declared, -PLUS also needs TLS that it can be bound to, and EXTERNAL a client certificate.
 * {@link MailServerBuilder#start} refuses names that are not among them.
 */
public final class AuthenticationOptions {

    List<String> mechanisms = List.of();

    @Nullable
    List<String> beforeTls;

    @Nullable
    TokenCheck tokens;

    AuthenticationOptions() {}

    /**
     * Which SASL mechanisms are offered; all but ANONYMOUS unless this is called. The command LOGIN of IMAP and USER
     * and PASS of POP3 are there if PLAIN or LOGIN is.
     *
     * @param names such as {@code PLAIN}, in any case, in the order in which they are announced; none for the usual
     *     ones
     * @return these options
     */
    public AuthenticationOptions mechanisms(String... names) {
        this.mechanisms = canonical(names);
        return this;
    }

    /**
     * Which of the mechanisms are also offered to a client without TLS; all of them unless this is called. A client
     * that tries another one is told to begin TLS.
     *
     * <pre>{@code
     * MailServer.builder().authentication(auth -> auth.mechanismsBeforeTls("CRAM-MD5", "SCRAM-SHA-256"));
     * }</pre>
     *
     * @param names such as {@code CRAM-MD5}, in any case; none for none
     * @return these options
     */
    public AuthenticationOptions mechanismsBeforeTls(String... names) {
        this.beforeTls = canonical(names);
        return this;
    }

    /**
     * Whether authentication is refused to clients without TLS, and not announced to them: all or nothing of what
     * {@link #mechanismsBeforeTls} says name by name. The later call counts.
     *
     * @param required whether it is; it is not unless this is called
     * @return these options
     */
    public AuthenticationOptions onlyOverTls(boolean required) {
        this.beforeTls = required ? List.of() : null;
        return this;
    }

    /**
     * Checks the tokens of XOAUTH2 and OAUTHBEARER. Without a check a token has to be the password of its user; a user
     * who is not declared then passes with any.
     *
     * <pre>{@code
     * MailServer.builder().authentication(auth -> auth.tokens((user, token) ->
     *         token.equals("fresh") ? TokenVerdict.accepted() : TokenVerdict.expired()));
     * }</pre>
     *
     * @param check is called by the threads of the sessions, for users that may exist only
     * @return these options
     */
    public AuthenticationOptions tokens(TokenCheck check) {
        this.tokens = Objects.requireNonNull(check, "check");
        return this;
    }

    private static List<String> canonical(String... names) {
        return Arrays.stream(names)
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
