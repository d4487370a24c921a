package dev.restante.sasl;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC (RFC 2104). */
final class Hmac {

    private Hmac() {}

    /**
     * Signs a text.
     *
     * @param algorithm as the JDK names it, such as {@code HmacMD5}
     * @param key of any length
     * @param text the text
     * @return the digest
     */
    static byte[] of(String algorithm, byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            // A short key is padded with zeros, so one zero is the empty key, which the JDK would not take.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + algorithm, e);
        }
    }
}
