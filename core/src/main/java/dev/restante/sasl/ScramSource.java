package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a server adds to SCRAM by chance.
 *
 * @param nonces the server's part of a nonce, a new one each time
 * @param salts the salt of a user, always the same
 */
record ScramSource(Supplier<String> nonces, Function<String, byte[]> salts) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Salts are made of a secret and the name, so that none has to be remembered. */
    static ScramSource random() {
        byte[] secret = octets(32);
        return new ScramSource(
                () -> Base64.getEncoder().encodeToString(octets(18)),
                user -> Arrays.copyOf(
                        Hmac.of(
                                "HmacSHA256",
                                secret,
                                user.toLowerCase(Locale.ROOT).getBytes(UTF_8)),
                        16));
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        RANDOM.nextBytes(octets);
        return octets;
    }
}
