package dev.restante.assertj;

import dev.restante.mail.TlsDetails;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** Assertions on the TLS that protected a connection. */
public class TlsAssert extends AbstractMailAssert<TlsAssert, TlsDetails> {

    /**
     * Begins an assertion.
     *
     * @param actual what the two sides agreed on
     */
    public TlsAssert(@Nullable TlsDetails actual) {
        super(actual, TlsAssert.class);
    }

    /**
     * The two sides agreed on this version.
     *
     * <pre>{@code
     * // TLS 1.3 passes
     * assertThat(tls).hasProtocol("TLSv1.3");
     * // and fails
     * assertThat(tls).hasProtocol("TLSv1.2");
     * }</pre>
     *
     * @param protocol such as {@code TLSv1.3}
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public TlsAssert hasProtocol(String protocol) {
        return verify(
                tls -> tls.protocol().equals(protocol),
                "have the protocol " + protocol,
                tls -> "it is " + tls.protocol());
    }

    /**
     * The two sides agreed on this cipher suite.
     *
     * <pre>{@code
     * // TLS_AES_256_GCM_SHA384 passes
     * assertThat(tls).hasCipherSuite("TLS_AES_256_GCM_SHA384");
     * // and fails
     * assertThat(tls).hasCipherSuite("TLS_AES_128_GCM_SHA256");
     * }</pre>
     *
     * @param cipherSuite its name in the IANA registry
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public TlsAssert hasCipherSuite(String cipherSuite) {
        return verify(
                tls -> tls.cipherSuite().equals(cipherSuite),
                "have the cipher suite " + cipherSuite,
                tls -> "it is " + tls.cipherSuite());
    }

    /**
     * The client asked for this name (RFC 6066 section 3).
     *
     * <pre>{@code
     * // a client that asked for mail.example.com passes
     * assertThat(tls).hasServerName("mail.example.com");
     * // and fails
     * assertThat(tls).hasServerName("localhost");
     * }</pre>
     *
     * @param name the name, in any case
     * @return this assertion
     * @throws AssertionError if it asked for another one or none
     */
    public TlsAssert hasServerName(String name) {
        return verify(
                tls -> tls.serverName().filter(name::equalsIgnoreCase).isPresent(),
                "have the server name " + name,
                tls -> tls.serverName().map(actualName -> "it is " + actualName).orElse("the client asked for none"));
    }

    /**
     * The client showed a certificate for this subject.
     *
     * <pre>{@code
     * // a certificate with CN=client,O=Shop passes
     * assertThat(tls).hasClientCertificateOf("CN=client,O=Shop");
     * // and fails
     * assertThat(tls).hasClientCertificateOf("CN=client");
     * }</pre>
     *
     * @param name the distinguished name of the subject, as RFC 2253 writes it
     * @return this assertion
     * @throws AssertionError if it showed another one or none
     */
    public TlsAssert hasClientCertificateOf(String name) {
        return verify(
                tls -> tls.clientCertificate()
                        .map(TlsAssert::subject)
                        .filter(new X500Principal(name)::equals)
                        .isPresent(),
                "have a client certificate of " + name,
                tls -> tls.clientCertificate()
                        .map(certificate -> "it is of " + subject(certificate).getName())
                        .orElse("the client showed none"));
    }

    private static X500Principal subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal();
    }
}
