package dev.restante.settings;

/**
 * Checks the bearer tokens of OAuth 2.0 that clients log in with (XOAUTH2, and OAUTHBEARER of RFC 7628).
 *
 * <p>Called by the threads of the sessions, several at once.
 *
 * <pre>{@code
 * MailServer.builder().authentication(auth -> auth.tokens((user, token) ->
 *         token.equals("fresh") ? TokenVerdict.accepted() : TokenVerdict.expired()));
 * }</pre>
 */
@FunctionalInterface
public interface TokenCheck {

    /**
     * Checks a token.
     *
     * @param user whom the client claims to be
     * @param token the token, without {@code Bearer}
     * @return what to answer
     */
    TokenVerdict check(String user, String token);
}
