package dev.restante.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A client's certificate with its key, for mutual TLS: issued by {@link CertificateAuthority#clientIdentity}.
 * Immutable, and safe for several threads.
 */
public final class ClientIdentity {

    private final KeyMaterial material;
    private final X509Certificate authority;

    ClientIdentity(KeyMaterial material, X509Certificate authority) {
        this.material = material;
        this.authority = authority;
    }

    /**
     * The certificate that the client shows.
     *
     * @return the certificate
     */
    public X509Certificate certificate() {
        return material.certificate();
    }

    /**
     * Makes a context for clients which shows this certificate, and trusts the authority that issued it and nobody
     * else.
     *
     * @return a context of its own
     */
    public SSLContext sslContext() {
        return material.sslContext(List.of(authority));
    }

    /**
     * The key and its certificates, for clients that are configured with {@code javax.net.ssl.keyStore} or alike.
     *
     * @param password the password of the key, and of the store when it is written
     * @return a new store of the type PKCS12
     */
    public KeyStore keyStore(char[] password) {
        return JdkCrypto.call(() -> {
            KeyStore store = Trust.emptyStore();
            store.setKeyEntry("client", material.key(), password, new Certificate[] {certificate(), authority});
            return store;
        });
    }

    /**
     * The certificate as text, for clients such as {@code curl --cert}.
     *
     * @return one block in PEM; its lines end in LF
     */
    public String certificatePem() {
        return Pem.certificate(certificate());
    }

    /**
     * The key as text, for clients such as {@code curl --key}.
     *
     * @return one block in PEM, in PKCS#8 without a password; its lines end in LF
     */
    public String keyPem() {
        return Pem.write(
                Pem.PRIVATE_KEY, Pkcs8.encode(material.key(), certificate().getPublicKey()));
    }

    /**
     * Writes certificate and key in PEM. Where the file system knows of owners, only the owner may read the key.
     *
     * @param certificate the file for the certificate, which is replaced if it exists
     * @param key the file for the key, which is replaced if it exists
     * @throws UncheckedIOException if one cannot be written
     */
    public void writePem(Path certificate, Path key) {
        OutputFiles.write(certificate, certificatePem().getBytes(US_ASCII));
        OutputFiles.writeSecret(key, keyPem().getBytes(US_ASCII));
    }

    /** Names the certificate, never the key. */
    @Override
    public String toString() {
        return "ClientIdentity[" + material + "]";
    }
}
