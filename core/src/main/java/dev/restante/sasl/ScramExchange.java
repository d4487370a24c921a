package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One authentication by SCRAM (RFC 5802 section 5): two messages of each side. */
final class ScramExchange implements SaslExchange {

    private final Scram mechanism;
    private final SaslContext context;
    private Stage stage = this::first;

    /** Takes the client's next message. */
    private interface Stage {

        Step take(String message) throws SaslException;
    }

    /** What the client's final message has to fit. */
    private record Expected(ScramMessages.First first, String serverFirst, String binding, String nonce) {

        String authMessage(ScramMessages.Final last) {
            return first.bare() + "," + serverFirst + "," + last.withoutProof();
        }
    }

    ScramExchange(Scram mechanism, SaslContext context) {
        this.mechanism = mechanism;
        this.context = context;
    }

    @Override
    public Step next(byte @Nullable [] response) throws SaslException {
        return response == null ? new Challenge(new byte[0]) : stage.take(text(response));
    }

    private static String text(byte[] response) throws SaslException {
        try {
            return SaslText.utf8(response);
        } catch (SaslException e) {
            throw ScramError.INVALID_ENCODING.because(String.valueOf(e.getMessage()));
        }
    }

    private Step first(String message) throws SaslException {
        ScramMessages.First first = ScramMessages.First.parse(message);
        Gs2Header header = first.header();
        byte[] binding = mechanism.binding(header, context);
        requireSame(header.authorizationId(), first.user());
        String password = password(first.user());
        byte[] salt = mechanism.source().salts().apply(first.user());
        String nonce = first.nonce() + mechanism.source().nonces().get();
        String serverFirst = "r=%s,s=%s,i=%d".formatted(nonce, base64(salt), ScramKeys.ITERATIONS);
        Expected expected = new Expected(first, serverFirst, base64(bindingInput(header, binding)), nonce);
        stage = last -> last(expected, password, salt, last);
        return challenge(serverFirst);
    }

    /** Nobody may act for somebody else. */
    private static void requireSame(String authorizationId, String user) throws SaslException {
        if (!authorizationId.isEmpty() && !authorizationId.equalsIgnoreCase(user)) {
            throw ScramError.OTHER_ERROR.because(user + " may not act for " + authorizationId);
        }
    }

    private String password(String user) throws SaslException {
        String password = context.credentials()
                .password(user)
                .orElseThrow(() -> ScramError.OTHER_ERROR.because(mechanism.name() + " needs a password that the server"
                        + " knows: declare the account " + user + ", or use PLAIN"));
        return SaslPrep.prepare(password)
                .orElseThrow(() -> ScramError.OTHER_ERROR.because(
                        "The password of " + user + " has characters that SASLprep prohibits (RFC 4013): use PLAIN"));
    }

    /** {@code cbind-input = gs2-header [ cbind-data ]}. */
    private static byte[] bindingInput(Gs2Header header, byte[] data) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(header.text().getBytes(UTF_8));
        input.writeBytes(data);
        return input.toByteArray();
    }

    private Step last(Expected expected, String password, byte[] salt, String message) throws SaslException {
        ScramMessages.Final last = ScramMessages.Final.parse(message);
        if (!isSame(expected.binding(), last.binding())) {
            throw ScramError.CHANNEL_BINDINGS_DONT_MATCH.because(
                    "The channel binding is not that of this connection, or not what the first message said");
        }
        if (!isSame(expected.nonce(), last.nonce())) {
            throw ScramError.OTHER_ERROR.because("The nonce is not the one that the server sent");
        }
        ScramKeys keys = new ScramKeys(mechanism.hash(), password, salt);
        String authMessage = expected.authMessage(last);
        String user = expected.first().user();
        if (!keys.accepts(last.proof(), authMessage)) {
            throw ScramError.INVALID_PROOF.because("Wrong password for " + user);
        }
        stage = response -> end(user, response);
        return challenge("v=" + base64(keys.signature(authMessage)));
    }

    /** The protocols have no place for data that come with success, so the client has to answer it with nothing. */
    private static Step end(String user, String response) throws SaslException {
        if (!response.isEmpty()) {
            throw ScramError.OTHER_ERROR.because("The answer to the server's last message is an empty one");
        }
        return new Success(user);
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    private static Step challenge(String text) {
        return new Challenge(text.getBytes(UTF_8));
    }
}
