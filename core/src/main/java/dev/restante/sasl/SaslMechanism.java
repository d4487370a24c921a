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
     * Begins an authentication.
     *
     * @param context the session
     * @return the exchange
     */
    SaslExchange start(SaslContext context);
}
