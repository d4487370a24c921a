package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CRAM-MD5 (RFC 2195): the server sends a challenge, and the client a digest of it that only who knows the password can
 * make. An account that takes any password takes any digest.
 */
public final class CramMd5 implements SaslMechanism {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32}");

    private final Supplier<String> challenges;

    /**
     * Makes the mechanism.
     *
     * @param hostName what challenges say where they come from
     */
    public CramMd5(String hostName) {
        this(() -> challenge(hostName));
    }

    CramMd5(Supplier<String> challenges) {
        this.challenges = challenges;
    }

    /** A msg-id that is never the same: random digits, a timestamp, and the host. */
    private static String challenge(String hostName) {
        BigInteger random = new BigInteger(1, RandomOctets.of(8));
        return "<%d.%d@%s>".formatted(random, System.currentTimeMillis(), hostName);
    }

    @Override
    public String name() {
        return "CRAM-MD5";
    }

    @Override
    public SaslExchange start(SaslContext context) {
        return new Exchange(context.credentials(), challenges.get());
    }

    private static final class Exchange implements SaslExchange {

        private final Credentials credentials;
        private final String challenge;
        private boolean challenged;

        Exchange(Credentials credentials, String challenge) {
            this.credentials = credentials;
            this.challenge = challenge;
        }

        @Override
        public Step next(byte @Nullable [] response) throws SaslException {
            if (challenged && response != null) {
                return answered(SaslText.utf8(response));
            }
            if (response != null) {
                throw new SaslException(
                        SaslException.Reason.OUT_OF_TURN,
                        "CRAM-MD5 takes no initial response: the server speaks first");
            }
            challenged = true;
            return new Challenge(challenge.getBytes(US_ASCII));
        }

        /** The name may have spaces, the digest has none. */
        private Step answered(String response) throws SaslException {
            int space = response.lastIndexOf(' ');
            String digest = response.substring(space + 1);
            if (space <= 0 || !DIGEST.matcher(digest).matches()) {
                throw new SaslException(
                        SaslException.Reason.MALFORMED,
                        "CRAM-MD5 takes user, space, and 32 hexadecimal digits in lower case (RFC 2195)");
            }
            String user = response.substring(0, space);
            Optional<String> password = credentials.password(user);
            if (password.isPresent() && !isDigest(digest, password.get())) {
                throw new SaslException(SaslException.Reason.REFUSED, "Wrong password for " + user);
            }
            return new Success(user);
        }

        private boolean isDigest(String digest, String password) {
            byte[] expected = Hmac.of("HmacMD5", password.getBytes(UTF_8), challenge.getBytes(US_ASCII));
            return MessageDigest.isEqual(expected, HexFormat.of().parseHex(digest));
        }
    }
}
