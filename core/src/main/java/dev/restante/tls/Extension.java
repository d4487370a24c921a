package dev.restante.tls;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Collection;

/** The extensions of a certificate that we use (RFC 5280 section 4.2.1), in DER. */
final class Extension {

    static final int DIGITAL_SIGNATURE = 0;
    static final int KEY_CERT_SIGN = 5;
    static final int CRL_SIGN = 6;

    static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private Extension() {}

    /** An authority whose certificates are all leaves. */
    static byte[] authority() {
        return critical("2.5.29.19", Der.sequence(Der.TRUE, Der.integer(BigInteger.ZERO)));
    }

    /** No authority: that is the default, and defaults are not encoded. */
    static byte[] noAuthority() {
        return critical("2.5.29.19", Der.sequence());
    }

    static byte[] keyUsage(int... bits) {
        return critical("2.5.29.15", Der.namedBits(bits));
    }

    static byte[] extendedKeyUsage(String purpose) {
        return normal("2.5.29.37", Der.sequence(Der.oid(purpose)));
    }

    static byte[] subjectAlternativeName(Collection<byte[]> generalNames) {
        return normal("2.5.29.17", Der.sequence(generalNames));
    }

    static byte[] subjectKeyIdentifier(PublicKey key) {
        return normal("2.5.29.14", Der.octetString(keyIdentifier(key)));
    }

    static byte[] authorityKeyIdentifier(PublicKey key) {
        return normal("2.5.29.35", Der.sequence(Der.implicit(0, keyIdentifier(key))));
    }

    /** RFC 7093 section 2, method 4: the other ways would have to look into the key. */
    private static byte[] keyIdentifier(PublicKey key) {
        return JdkCrypto.call(() -> MessageDigest.getInstance("SHA-256")).digest(key.getEncoded());
    }

    private static byte[] critical(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.TRUE, Der.octetString(value));
    }

    private static byte[] normal(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octetString(value));
    }
}
