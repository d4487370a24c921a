package dev.restante.sasl;

import org.jspecify.annotations.Nullable;

/**
 * ANONYMOUS (RFC 4505): anybody is the account {@code anonymous}, whatever its password is. The client may leave a
 * trace, such as an address.
 */
public final class Anonymous implements SaslMechanism {

    private static final String ACCOUNT = "anonymous";

    /** RFC 4505 section 2. */
    private static final int MAX_TRACE = 255;

    @Override
    public String name() {
        return "ANONYMOUS";
    }

    @Override
    public SaslExchange start(SaslContext context) {
        return response -> next(context.credentials(), response);
    }

    private static SaslExchange.Step next(Credentials credentials, byte @Nullable [] response) throws SaslException {
        if (response == null) {
            return new SaslExchange.Challenge(new byte[0]);
        }
        String trace = SaslText.utf8(response);
        if (trace.codePointCount(0, trace.length()) > MAX_TRACE) {
            throw new SaslException(
                    SaslException.Reason.MALFORMED, "A trace has at most " + MAX_TRACE + " characters (RFC 4505)");
        }
        credentials.password(ACCOUNT); // there is such an account
        return new SaslExchange.Success(ACCOUNT);
    }
}
