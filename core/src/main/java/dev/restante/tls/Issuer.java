package dev.restante.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.List;

/**
 * Who signs certificates.
 *
 * @param name the distinguished name, in DER
 * @param keys a pair on the curve P-256
 */
record Issuer(byte[] name, KeyPair keys) {

    private static final int SERIAL_OCTETS = 16;
    private static final BigInteger VERSION_3 = BigInteger.TWO;
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One with a new key, whose name no other has. */
    static Issuer create(String kind) {
        String commonName = kind + " " + HexFormat.of().formatHex(random(8));
        return new Issuer(DistinguishedName.of(commonName), generateKeys());
    }

    static KeyPair generateKeys() {
        return JdkCrypto.call(() -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        });
    }

    private static byte[] random(int octets) {
        byte[] random = new byte[octets];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Issues a certificate (RFC 5280 section 4.1). */
    X509Certificate issue(byte[] subject, PublicKey key, Validity validity, List<byte[]> extensions) {
        byte[] toBeSigned = Der.sequence(
                Der.explicit(0, Der.integer(VERSION_3)),
                Der.integer(serialNumber()),
                ECDSA_WITH_SHA256,
                name,
                validity.encoded(),
                subject,
                key.getEncoded(),
                Der.explicit(3, Der.sequence(extensions)));
        return parse(Der.sequence(toBeSigned, ECDSA_WITH_SHA256, Der.bitString(sign(toBeSigned))));
    }

    /** Positive, and always of the same length. */
    private static BigInteger serialNumber() {
        return new BigInteger(1, random(SERIAL_OCTETS))
                .clearBit(8 * SERIAL_OCTETS - 1)
                .setBit(8 * SERIAL_OCTETS - 2);
    }

    private byte[] sign(byte[] toBeSigned) {
        return JdkCrypto.call(() -> {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(toBeSigned);
            return signature.sign();
        });
    }

    private static X509Certificate parse(byte[] encoded) {
        return JdkCrypto.call(() -> (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
    }
}
