package dev.restante.sasl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A client's claim: a user, and a token that is to prove it.
 *
 * @param user whom the client claims to be
 * @param token the bearer token (RFC 6750)
 */
record BearerRequest(String user, String token) {

    private static final String SEPARATOR = "\u0001";
    private static final String SCHEME = "bearer ";

    /**
     * Reads what follows the user in both mechanisms: {@code *(key "=" value ^A) ^A} (RFC 7628 section 3.1). Keys that
     * nobody knows are ignored; so are host and port, as the server cannot know under which ones it is reached.
     *
     * @param user whom the client claims to be
     * @param pairs the pairs
     * @param what what is expected of the whole message
     * @return the request
     * @throws SaslException if there is no user, or no bearer token
     */
    static BearerRequest of(String user, String pairs, String what) throws SaslException {
        if (user.isEmpty() || !pairs.endsWith(SEPARATOR + SEPARATOR)) {
            throw malformed(what);
        }
        String authorization = value("auth", Arrays.asList(pairs.split(SEPARATOR)), what);
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw malformed("Only bearer tokens are known: auth=Bearer token");
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw malformed("The token is empty: auth=Bearer token");
        }
        return new BearerRequest(user, token);
    }

    /** The value of a key that has to be there. */
    static String value(String key, List<String> pairs, String what) throws SaslException {
        return pairs.stream()
                .filter(pair -> pair.startsWith(key + "="))
                .map(pair -> pair.substring(key.length() + 1))
                .findFirst()
                .orElseThrow(() -> malformed(what));
    }

    static SaslException malformed(String what) {
        return new SaslException(SaslException.Reason.MALFORMED, what);
    }
}
