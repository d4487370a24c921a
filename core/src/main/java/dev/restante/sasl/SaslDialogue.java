package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.net.LineException;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Carries an exchange over a line protocol: base64 in both directions, {@code *} to cancel. */
public final class SaslDialogue {

    /** How a protocol shows a challenge and takes the answer. */
    @FunctionalInterface
    public interface Prompt {

        /**
         * Sends a challenge and reads the client's line.
         *
         * @param challenge in base64
         * @return the line without its CRLF
         * @throws IOException if the connection breaks
         * @throws LineException if the line breaks the rules for lines
         */
        String ask(String challenge) throws IOException, LineException;
    }

    private SaslDialogue() {}

    /**
     * Runs an authentication to its end.
     *
     * @param exchange the exchange
     * @param initialResponse in base64, {@code =} for an empty one; null if the client sent none
     * @param prompt the protocol
     * @return the user
     * @throws SaslException if the authentication fails
     * @throws IOException if the connection breaks
     * @throws LineException if a line of the client breaks the rules for lines
     */
    public static String run(SaslExchange exchange, @Nullable String initialResponse, Prompt prompt)
            throws SaslException, IOException, LineException {
        byte[] response = initialResponse == null ? null : decode(initialResponse.equals("=") ? "" : initialResponse);
        while (true) {
            SaslExchange.Step step = exchange.next(response);
            if (step instanceof SaslExchange.Success success) {
                return requirePrintable(success.user());
            }
            byte[] challenge = ((SaslExchange.Challenge) step).octets();
            String line = prompt.ask(Base64.getEncoder().encodeToString(challenge));
            if (line.equals("*")) {
                throw new SaslException(SaslException.Reason.CANCELLED, "Authentication cancelled");
            }
            response = decode(line);
        }
    }

    /** The name will stand in replies and logs, so it must not bring lines of its own. */
    private static String requirePrintable(String user) throws SaslException {
        if (user.chars().anyMatch(Character::isISOControl)) {
            throw new SaslException(SaslException.Reason.REFUSED, "A user's name has no control characters");
        }
        return user;
    }

    /** RFC 4648 section 4: the padding is part of it, though the JDK would do without. */
    private static byte[] decode(String base64) throws SaslException {
        try {
            byte[] octets = Base64.getDecoder().decode(base64.getBytes(US_ASCII));
            if (base64.length() % 4 == 0) {
                return octets;
            }
        } catch (IllegalArgumentException e) {
            throw new SaslException(SaslException.Reason.MALFORMED, "This is not base64");
        }
        throw new SaslException(SaslException.Reason.MALFORMED, "This is not base64: it lacks the padding with =");
    }
}
