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
     * Begins an authentication.
     *
     * @param credentials who may log in
     * @return the exchange
     */
    SaslExchange start(Credentials credentials);
}
