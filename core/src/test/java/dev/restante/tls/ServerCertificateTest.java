package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handshakes with clients that check everything. */
class ServerCertificateTest {

    private final IssuingAuthority authority = IssuingAuthority.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "::1",
                "mail.example.test",
                "any.wild.test",
                "xn--bcher-kva.test",
                "192.0.2.7",
                "2001:db8::1"
            })
    void isGoodForAllItsNames(String host) throws SSLException {
        assertThat(connect(ServerCertificate.generated(), host).getCipherSuite())
                .startsWith("TLS_");
    }

    @ParameterizedTest
    @CsvSource({"other.example.test", "wild.test", "a.b.wild.test", "127.0.0.2"})
    void isGoodForNoOtherName(String host) {
        assertFails(ServerCertificate.generated(), host).rootCause().isExactlyInstanceOf(CertificateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksBothVersions(String version) throws SSLException {
        SSLSession session = Handshake.of(authority.sslContext(), "localhost", server(ServerCertificate.generated()))
                .version(version)
                .run();
        assertThat(session.getProtocol()).isEqualTo(version);
    }

    @Test
    void expiredIsWrongInItsTimeOnly() throws GeneralSecurityException {
        assertFails(ServerCertificate.expired(), "localhost")
                .rootCause()
                .isInstanceOf(CertificateExpiredException.class);
        X509Certificate certificate = issue(ServerCertificate.expired()).certificate();
        Certificates.validate(
                certificate, authority.certificate(), certificate.getNotAfter().toInstant());
        assertThat(certificate.getNotAfter()).isBefore(Instant.now().minus(Duration.ofHours(20)));
        assertNamesAreGood(certificate);
    }

    @Test
    void notYetValidIsWrongInItsTimeOnly() throws GeneralSecurityException {
        assertFails(ServerCertificate.notYetValid(), "localhost")
                .rootCause()
                .isInstanceOf(CertificateNotYetValidException.class);
        X509Certificate certificate = issue(ServerCertificate.notYetValid()).certificate();
        Certificates.validate(
                certificate, authority.certificate(), certificate.getNotBefore().toInstant());
        assertNamesAreGood(certificate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1", "mail.example.test"})
    void wrongHostIsWrongForEveryRealName(String host) {
        assertFails(ServerCertificate.wrongHost(), host)
                .rootCause()
                .isExactlyInstanceOf(CertificateException.class)
                .hasMessageContaining("No ")
                .hasMessageContaining("found");
    }

    @Test
    void wrongHostIsWrongInItsNameOnly() throws GeneralSecurityException, SSLException {
        connect(ServerCertificate.wrongHost(), "wrong-host.invalid");
        Certificates.validate(
                issue(ServerCertificate.wrongHost()).certificate(), authority.certificate(), Instant.now());
    }

    @Test
    void unknownIssuerIsWrongInItsIssuerOnly() throws CertificateException {
        assertFails(ServerCertificate.unknownIssuer(), "localhost")
                .rootCause()
                .isInstanceOf(CertPathBuilderException.class);
        X509Certificate certificate = issue(ServerCertificate.unknownIssuer()).certificate();
        certificate.checkValidity();
        assertThat(certificate.getIssuerX500Principal())
                .isNotEqualTo(authority.certificate().getSubjectX500Principal())
                .isNotEqualTo(certificate.getSubjectX500Principal());
        assertNamesAreGood(certificate);
    }

    @Test
    void selfSignedIsGoodForWhoTrustsItAlone() throws SSLException {
        assertFails(ServerCertificate.selfSigned(), "localhost")
                .rootCause()
                .isInstanceOf(CertPathBuilderException.class);
        ServerIdentity identity = issue(ServerCertificate.selfSigned());
        X509Certificate certificate = identity.certificate();
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        Handshake.of(Trust.sslContext(certificate), "localhost", identity.serverContext(List.of()))
                .run();
    }

    @Test
    void refusesAnAddedNameThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.generated().issue(authority, List.of("no name")))
                .withMessageContaining("'no name'");
    }

    @Test
    void tellsWhatItIs() {
        assertThat(ServerCertificate.wrongHost()).hasToString("ServerCertificate[wrong host]");
        assertThat(issue(ServerCertificate.wrongHost()))
                .hasToString("ServerIdentity[CN=wrong-host.invalid,O=Restante]");
    }

    private void assertNamesAreGood(X509Certificate certificate) throws CertificateException {
        assertThat(Certificates.names(certificate))
                .isNotEmpty()
                .isEqualTo(
                        Certificates.names(issue(ServerCertificate.generated()).certificate()));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFails(ServerCertificate choice, String host) {
        return assertThatThrownBy(() -> connect(choice, host)).isInstanceOf(SSLHandshakeException.class);
    }

    private SSLSession connect(ServerCertificate choice, String host) throws SSLException {
        return Handshake.of(authority.sslContext(), host, server(choice)).run();
    }

    private SSLContext server(ServerCertificate choice) {
        return issue(choice).serverContext(List.of());
    }

    private ServerIdentity issue(ServerCertificate choice) {
        return choice.issue(
                authority, List.of("mail.example.test", "*.wild.test", "b\u00fccher.test", "192.0.2.7", "2001:db8::1"));
    }
}
