package dev.restante.tls;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * Whom the clients of one server have to trust, and who issues their own certificates. Immutable, and safe for several
 * threads.
 *
 * <p>Clients get to know it as an {@link #sslContext() SSLContext}, a {@link #writeTrustStore trust store} or in
 * {@link #pem() PEM}.
 */
public interface CertificateAuthority {

    /**
     * The certificate that clients have to trust.
     *
     * @return the authority's own certificate
     */
    X509Certificate certificate();

    /**
     * Issues a certificate to a client.
     *
     * @param name whom it is for, in at most 64 characters: its common name; a mail address such as
     *     {@code jane@example.com} is its alternative name too
     * @return the certificate with a new key
     * @throws IllegalArgumentException if the name is blank or too long, or has control characters or a garbled domain
     */
    ClientIdentity clientIdentity(String name);

    /**
     * The certificate as text, for clients such as {@code curl --cacert}.
     *
     * @return one block in PEM; its lines end in LF
     */
    default String pem() {
        return Pem.certificate(certificate());
    }

    /**
     * Writes the certificate in PEM.
     *
     * @param file the file, which is replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    default void writePem(Path file) {
        OutputFiles.write(file, pem().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A trust store with this certificate and no other.
     *
     * @return a new store of the type PKCS12
     */
    default KeyStore trustStore() {
        return Trust.keyStore(List.of(certificate()));
    }

    /**
     * Writes the trust store, for JVMs that get it as {@code -Djavax.net.ssl.trustStore}.
     *
     * @param file the PKCS#12 file, which is replaced if it exists
     * @param password what protects it from changes
     * @throws UncheckedIOException if it cannot be written
     */
    default void writeTrustStore(Path file, char[] password) {
        OutputFiles.write(file, JdkCrypto.call(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            trustStore().store(out, password);
            return out.toByteArray();
        }));
    }

    /**
     * Makes a context for clients which trusts this authority and nobody else, and shows no certificate.
     *
     * @return a context of its own
     */
    default SSLContext sslContext() {
        return Trust.sslContext(certificate());
    }
}
