package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What a server makes of a password (RFC 5802 section 3). */
final class ScramKeys {

    /** What RFC 5802 and RFC 7677 ask for at least; a server for tests has nothing to protect by more. */
    static final int ITERATIONS = 4096;

    private final ScramHash hash;
    private final byte[] storedKey;
    private final byte[] serverKey;

    /**
     * Derives the keys, which takes a few milliseconds.
     *
     * @param hash the hash function
     * @param password as SASLprep prepared it
     * @param salt the salt that the client was told
     */
    ScramKeys(ScramHash hash, String password, byte[] salt) {
        this.hash = hash;
        byte[] salted = saltedPassword(hash, password, salt);
        this.storedKey = hash.digest(hash.hmac(salted, "Client Key".getBytes(US_ASCII)));
        this.serverKey = hash.hmac(salted, "Server Key".getBytes(US_ASCII));
    }

    /** {@code Hi(Normalize(password), salt, i)}: PBKDF2 with HMAC, for a key as long as the hash. */
    private static byte[] saltedPassword(ScramHash hash, String password, byte[] salt) {
        int bits = hash.digest(new byte[0]).length * Byte.SIZE;
        try {
            return SecretKeyFactory.getInstance(hash.keyDerivation())
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, bits))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + hash.keyDerivation(), e);
        }
    }

    /** Tells whether a ClientProof is that of somebody who knows the password. */
    boolean accepts(byte[] proof, String authMessage) {
        byte[] clientKey = hash.hmac(storedKey, authMessage.getBytes(UTF_8));
        if (proof.length != clientKey.length) {
            return false;
        }
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= proof[i];
        }
        return MessageDigest.isEqual(storedKey, hash.digest(clientKey));
    }

    /** {@code ServerSignature}, by which the client knows that the server knows the password too. */
    byte[] signature(String authMessage) {
        return hash.hmac(serverKey, authMessage.getBytes(UTF_8));
    }
}
