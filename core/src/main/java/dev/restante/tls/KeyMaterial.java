package dev.restante.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * A private key and the certificates that speak for it.
 *
 * @param key the private key
 * @param chain its own certificate first, then each one's issuer, as far as they are sent
 */
record KeyMaterial(PrivateKey key, List<X509Certificate> chain) {

    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    KeyMaterial {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether the certificate is for this key: signs something, and sees whether the certificate confirms it. */
    boolean belongsTogether() {
        String algorithm = SIGNATURES.get(key.getAlgorithm());
        if (algorithm == null) {
            return false;
        }
        try {
            byte[] probe = certificate().getEncoded();
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certificate().getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Shows this key to the other side, and trusts what these authorities have issued. */
    SSLContext sslContext(Collection<X509Certificate> authorities) {
        return JdkCrypto.call(() -> {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OneKeyManager(this)}, Trust.in(authorities), null);
            return context;
        });
    }

    /** Names the certificate only. */
    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().getName();
    }
}
