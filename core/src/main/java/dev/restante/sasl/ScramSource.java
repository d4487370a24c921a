package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    /**
     * Made when it is first needed; one for all servers of this JVM, so that a user's salt does not depend on the hash.
     */
    private static final class Secret {
        static final byte[] OCTETS = RandomOctets.of(32);
    }

    /** Salts are made of a secret and the name, so that none has to be remembered. */
    static ScramSource random() {
        return new ScramSource(
                () -> Base64.getEncoder().encodeToString(RandomOctets.of(18)),
                user -> Arrays.copyOf(
                        Hmac.of(
                                "HmacSHA256",
                                Secret.OCTETS,
                                user.toLowerCase(Locale.ROOT).getBytes(UTF_8)),
                        16));
    }
}
