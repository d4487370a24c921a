package dev.restante.authenticity;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Public keys of RSA in the forms that key records have. */
final class RsaKeys {

    /** AlgorithmIdentifier of rsaEncryption (RFC 3279 section 2.3.1). */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    /**
     * How a signature begins once its public key was applied: block type 1, and 00 before it (RFC 8017 section 9.2).
     */
    private static final BigInteger PADDING = new BigInteger("01ffffffffffffff", 16);

    private RsaKeys() {}

    /** Reads a SubjectPublicKeyInfo, as everybody publishes, or the RSAPublicKey that RFC 6376 section 3.6.1 names. */
    static PublicKey read(byte[] octets) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("RSA");
        try {
            return keys.generatePublic(new X509EncodedKeySpec(octets));
        } catch (InvalidKeySpecException e) {
            return keys.generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo(octets)));
        }
    }

    private static byte[] subjectPublicKeyInfo(byte[] rsaPublicKey) {
        byte[] bits = ByteBuffer.allocate(rsaPublicKey.length + 1)
                .put((byte) 0)
                .put(rsaPublicKey)
                .array();
        byte[] bitString = der(0x03, bits);
        return der(
                0x30,
                ByteBuffer.allocate(ALGORITHM.length + bitString.length)
                        .put(ALGORITHM)
                        .put(bitString)
                        .array());
    }

    /** Tag, length in its long form, content. What is too short or too long for this is no key either. */
    private static byte[] der(int tag, byte[] content) {
        byte[] length = content.length < 0x100
                ? new byte[] {(byte) 0x81, (byte) content.length}
                : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return ByteBuffer.allocate(1 + length.length + content.length)
                .put((byte) tag)
                .put(length)
                .put(content)
                .array();
    }

    /**
     * Whether the padding comes out as it should when the public key is applied: so the private key made the signature,
     * and only what was signed can differ.
     */
    static boolean isMadeWith(RSAPublicKey key, BigInteger signature) {
        BigInteger block = signature.modPow(key.getPublicExponent(), key.getModulus());
        int octets = (key.getModulus().bitLength() + 7) / 8;
        return block.shiftRight(8 * (octets - 9)).equals(PADDING);
    }
}
