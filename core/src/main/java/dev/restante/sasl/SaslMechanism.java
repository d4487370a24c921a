package dev.restante.sasl;

/** One way to authenticate. Holds no state: each authentication is a {@link SaslExchange} of its own. */
public interface SaslMechanism {

    /**
     * The name in the IANA registry of SASL mechanisms.
     *
     * @return such as {@code PLAIN}
     */
    String name();

    /**
     * Tells whether a session can use the mechanism.
     *
     * @param context the session
     * @return whether all is there that it needs
     */
    default boolean isPossible(SaslContext context) {
        return true;
    }

    /**
     * Tells whether the mechanism uses TLS, so that no session can do without.
     *
     * @return whether TLS is part of it
     */
    default boolean needsTls() {
        return false;
    }

    /**
     * Begins an authentication.
     *
     * @param context the session
     * @return the exchange
     */
    SaslExchange start(SaslContext context);
}
