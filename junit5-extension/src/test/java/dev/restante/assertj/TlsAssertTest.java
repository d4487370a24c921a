package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.TlsDetails;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

class TlsAssertTest {

    private final TlsDetails tls = new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", "mail.example.com", null);
    private final TlsDetails withoutNames = new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null);

    @Test
    void hasProtocolPassesWhenItIsTheSame() {
        assertThat(tls).hasProtocol("TLSv1.3");
    }

    @Test
    void hasProtocolFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(tls).hasProtocol("TLSv1.2"),
                "Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have the protocol TLSv1.2\n"
                        + "but it is TLSv1.3");
    }

    @Test
    void hasCipherSuitePassesWhenItIsTheSame() {
        assertThat(tls).hasCipherSuite("TLS_AES_256_GCM_SHA384");
    }

    @Test
    void hasCipherSuiteFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(tls).hasCipherSuite("TLS_AES_128_GCM_SHA256"),
                "Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have the cipher suite TLS_AES_128_GCM_SHA256\n"
                        + "but it is TLS_AES_256_GCM_SHA384");
    }

    @Test
    void hasServerNamePassesInAnyCase() {
        assertThat(tls).hasServerName("Mail.example.com");
    }

    @Test
    void hasServerNameFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(tls).hasServerName("localhost"),
                "Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have the server name localhost\n"
                        + "but it is mail.example.com");
    }

    @Test
    void hasServerNameFailsWhenTheClientAskedForNone() {
        assertFails(
                () -> assertThat(withoutNames).hasServerName("localhost"),
                "Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have the server name localhost\n"
                        + "but the client asked for none");
    }

    @Test
    void hasClientCertificateOfFailsWhenTheClientShowedNone() {
        assertFails(
                () -> assertThat(tls).hasClientCertificateOf("CN=client"),
                "Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have a client certificate of CN=client\n"
                        + "but the client showed none");
    }

    @Test
    void hasClientCertificateOfComparesTheSubject() {
        try (MailServer server = MailServer.start()) {
            X509Certificate certificate = server.certificateAuthority().certificate();
            String subject = certificate.getSubjectX500Principal().getName();
            TlsDetails mutual = new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, certificate);

            assertThat(mutual).hasClientCertificateOf(subject);
            assertFails(
                    () -> assertThat(mutual).hasClientCertificateOf("CN=client"),
                    "Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\nto have a client certificate of CN=client\n"
                            + "but it is of " + subject);
        }
    }
}
