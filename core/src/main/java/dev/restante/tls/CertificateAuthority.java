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
 * Issues certificates for one server and its clients. Its key is made with it, on the curve P-256, and never leaves
 * memory: whoever trusts it trusts this one object and nobody else. Immutable, and safe for several threads.
 *
 * <p>Clients get to know it as an {@link #sslContext() SSLContext}, a {@link #writeTrustStore trust store} or in
 * {@link #pem() PEM}.
 */
public final class CertificateAuthority {

    private final Issuer issuer;
    private final X509Certificate certificate;

    private CertificateAuthority(Issuer issuer, X509Certificate certificate) {
        this.issuer = issuer;
        this.certificate = certificate;
    }

    /**
     * Makes an authority with a name and a key of its own, which is valid for the next ten years.
     *
     * @return the authority
     */
    public static CertificateAuthority create() {
        Issuer issuer = Issuer.create("Restante test authority");
        return new CertificateAuthority(issuer, CertificateProfile.authority(issuer));
    }

    /**
     * The certificate that clients have to trust.
     *
     * @return the authority's own certificate
     */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * The certificate as text, for clients such as {@code curl --cacert}.
     *
     * @return one block in PEM; its lines end in LF
     */
    public String pem() {
        return Pem.certificate(certificate);
    }

    /**
     * Writes the certificate in PEM.
     *
     * @param file the file, which is replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void writePem(Path file) {
        OutputFiles.write(file, pem().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A trust store with this certificate and no other.
     *
     * @return a new store of the type PKCS12
     */
    public KeyStore trustStore() {
        return Trust.keyStore(List.of(certificate));
    }

    /**
     * Writes the trust store, for JVMs that get it as {@code -Djavax.net.ssl.trustStore}.
     *
     * @param file the PKCS#12 file, which is replaced if it exists
     * @param password what protects it from changes
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeTrustStore(Path file, char[] password) {
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
    public SSLContext sslContext() {
        return Trust.sslContext(certificate);
    }

    /**
     * Issues a certificate to a client.
     *
     * @param name whom it is for, in at most 64 characters: its common name; a mail address such as
     *     {@code jane@example.com} is its alternative name too
     * @return the certificate with a new key
     * @throws IllegalArgumentException if the name is blank or too long, or has control characters or a garbled domain
     */
    public ClientIdentity clientIdentity(String name) {
        return new ClientIdentity(CertificateProfile.client(issuer, new ClientName(name)), certificate);
    }

    ServerIdentity serverIdentity(List<HostName> names, Validity validity) {
        return new ServerIdentity(CertificateProfile.server(issuer, names, validity));
    }

    @Override
    public String toString() {
        return "CertificateAuthority[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
