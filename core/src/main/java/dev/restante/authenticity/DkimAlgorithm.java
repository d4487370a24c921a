package dev.restante.authenticity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The algorithms of the tag {@code a=} that receivers accept (RFC 6376 section 3.3, RFC 8301, RFC 8463). */
enum DkimAlgorithm {
    RSA_SHA256("rsa", "RSA") {
        @Override
        PublicKey readKey(byte[] octets) throws GeneralSecurityException {
            return RsaKeys.read(octets);
        }

        @Override
        byte[] writeKey(PublicKey key) {
            return key.getEncoded();
        }

        @Override
        boolean fits(Key key) {
            return key instanceof RSAKey && key.getAlgorithm().equals("RSA");
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            return Signature.getInstance("SHA256withRSA");
        }

        @Override
        byte[] input(byte[] signed) {
            return signed;
        }

        @Override
        int bits(PublicKey key) {
            return ((RSAPublicKey) key).getModulus().bitLength();
        }

        @Override
        Optional<Boolean> isMadeWith(PublicKey key, byte[] signature) {
            return Optional.of(RsaKeys.isMadeWith((RSAPublicKey) key, new BigInteger(1, signature)));
        }
    },

    ED25519_SHA256("ed25519", "Ed25519") {
        /** What comes before the 32 octets of the key in its SubjectPublicKeyInfo (RFC 8410 section 4). */
        private static final byte[] PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

        private static final int KEY_SIZE = 32;

        @Override
        PublicKey readKey(byte[] octets) throws GeneralSecurityException {
            if (octets.length != KEY_SIZE) {
                throw new InvalidKeyException("an Ed25519 key has 32 octets, not " + octets.length);
            }
            byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + KEY_SIZE);
            System.arraycopy(octets, 0, encoded, PREFIX.length, KEY_SIZE);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        }

        @Override
        byte[] writeKey(PublicKey key) {
            byte[] encoded = key.getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - KEY_SIZE, encoded.length);
        }

        @Override
        boolean fits(Key key) {
            return key instanceof EdECKey edwards
                    && edwards.getParams().getName().equals("Ed25519");
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            return Signature.getInstance("Ed25519");
        }

        // RFC 8463, section 3: signs the hash, not what was hashed
        @Override
        byte[] input(byte[] signed) {
            return Sha256.newDigest().digest(signed);
        }

        @Override
        int bits(PublicKey key) {
            return 8 * KEY_SIZE;
        }

        @Override
        Optional<Boolean> isMadeWith(PublicKey key, byte[] signature) {
            return Optional.empty();
        }
    };

    private final String keyType;
    private final String people;

    DkimAlgorithm(String keyType, String people) {
        this.keyType = keyType;
        this.people = people;
    }

    /** Reads a public key from the octets of {@code p=}. */
    abstract PublicKey readKey(byte[] octets) throws GeneralSecurityException;

    /** The octets of {@code p=} for a key that fits. */
    abstract byte[] writeKey(PublicKey key);

    abstract boolean fits(Key key);

    abstract Signature signature() throws GeneralSecurityException;

    /** What the signature is made of, given the octets that are to be signed. */
    abstract byte[] input(byte[] signed);

    abstract int bits(PublicKey key);

    /**
     * Whether a signature was made with the private key of this public key, whatever it signs; empty if that cannot be
     * told.
     */
    abstract Optional<Boolean> isMadeWith(PublicKey key, byte[] signature);

    /** The word in {@code k=}. */
    String keyType() {
        return keyType;
    }

    /** The word in {@code a=}. */
    String word() {
        return keyType + "-sha256";
    }

    /** What people call its keys. */
    String people() {
        return people;
    }

    boolean verifies(PublicKey key, byte[] signed, byte[] value) {
        try {
            Signature signature = signature();
            signature.initVerify(key);
            signature.update(input(signed));
            return signature.verify(value);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot verify " + word(), e);
        }
    }

    byte[] sign(PrivateKey key, byte[] signed) {
        try {
            Signature signature = signature();
            signature.initSign(key);
            signature.update(input(signed));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key cannot sign by " + word(), e);
        }
    }

    static Optional<DkimAlgorithm> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The algorithm for a key. */
    static DkimAlgorithm of(Key key) {
        return Stream.of(values())
                .filter(each -> each.fits(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "DKIM has keys of RSA and Ed25519, and this one is of " + key.getAlgorithm()));
    }
}
