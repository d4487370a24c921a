package dev.restante.sasl;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions of SCRAM. */
public enum ScramHash {
    /** SHA-1 (RFC 5802). */
    SHA_1("SHA-1", "SHA1"),
    /** SHA-256 (RFC 7677). */
    SHA_256("SHA-256", "SHA256");

    private final String digest;
    private final String suffix;

    ScramHash(String digest, String suffix) {
        this.digest = digest;
        this.suffix = suffix;
    }

    String mechanism() {
        return "SCRAM-" + digest;
    }

    /** {@code H}. */
    byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance(digest).digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no " + digest, e);
        }
    }

    /** {@code HMAC}. */
    byte[] hmac(byte[] key, byte[] text) {
        return Hmac.of("Hmac" + suffix, key, text);
    }

    /** The algorithm of {@code Hi}, as the JDK names it. */
    String keyDerivation() {
        return "PBKDF2WithHmac" + suffix;
    }
}
