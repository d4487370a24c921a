package dev.restante.sasl;

import org.jspecify.annotations.Nullable;

/** One authentication under way. */
public interface SaslExchange {

    /** What the server answers. */
    sealed interface Step {}

    /**
     * The client has to say more.
     *
     * @param octets the challenge, before base64
     */
    record Challenge(byte[] octets) implements Step {}

    /**
     * The client is who it says.
     *
     * @param user its name
     */
    record Success(String user) implements Step {}

    /**
     * Takes what the client said.
     *
     * @param response after base64; null at the beginning, if the client sent no initial response
     * @return what to answer
     * @throws SaslException if the authentication fails
     */
    Step next(byte @Nullable [] response) throws SaslException;
}
