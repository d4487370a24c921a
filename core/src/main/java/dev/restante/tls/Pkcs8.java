package dev.restante.tls;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;

/**
 * Writes private keys on the curve P-256 in PKCS#8 (RFC 5208 section 5), with the public key in them. The JDK leaves it
 * out, as it may (RFC 5915 section 3), but GnuTLS does not take a key without it.
 */
final class Pkcs8 {

    private static final int SCALAR_OCTETS = 32;
    private static final int POINT_OCTETS = 1 + 2 * SCALAR_OCTETS;
    private static final byte[] EC_ON_P256 = Der.sequence(Der.oid("1.2.840.10045.2.1"), Der.oid("1.2.840.10045.3.1.7"));

    private Pkcs8() {}

    static byte[] encode(PrivateKey key, PublicKey publicKey) {
        byte[] ecPrivateKey = Der.sequence(
                Der.integer(BigInteger.ONE),
                Der.octetString(scalar((ECPrivateKey) key)),
                Der.explicit(1, Der.bitString(point(publicKey))));
        return Der.sequence(Der.integer(BigInteger.ZERO), EC_ON_P256, Der.octetString(ecPrivateKey));
    }

    /** All octets of the number, and no sign. */
    private static byte[] scalar(ECPrivateKey key) {
        byte[] signed = key.getS().toByteArray();
        byte[] scalar = new byte[SCALAR_OCTETS];
        int length = Math.min(signed.length, SCALAR_OCTETS);
        System.arraycopy(signed, signed.length - length, scalar, SCALAR_OCTETS - length, length);
        return scalar;
    }

    /** A SubjectPublicKeyInfo ends with the point, uncompressed (RFC 5480 section 2.2). */
    private static byte[] point(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - POINT_OCTETS, encoded.length);
    }
}
