package dev.restante.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mutual TLS, in real handshakes. */
class ClientIdentityTest {

    private final IssuingAuthority authority = IssuingAuthority.create();
    private final ClientIdentity jane = authority.clientIdentity("jane@example.com");

    @TempDir
    private Path folder;

    @Test
    void isIssuedForAuthenticatingClients() throws GeneralSecurityException {
        X509Certificate certificate = jane.certificate();
        Certificates.validate(certificate, authority.certificate(), Instant.now());
        assertThat(certificate.getExtendedKeyUsage()).containsExactly(Extension.CLIENT_AUTH);
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=jane@example.com,O=Restante");
        assertThat(Certificates.names(certificate)).isEqualTo(List.of(List.of(1, "jane@example.com")));
    }

    @Test
    void hasAnAlternativeNameOnlyForAMailAddress() throws CertificateException {
        assertThat(authority.clientIdentity("Billing, \"Inc\"").certificate().getSubjectAlternativeNames())
                .isNull();
        assertThat(authority.clientIdentity("jane@").certificate().getSubjectAlternativeNames())
                .isNull();
    }

    @Test
    void writesADomainBeyondAsciiInALabels() throws CertificateException {
        X509Certificate certificate =
                authority.clientIdentity("jane@b\u00fccher.test").certificate();
        assertThat(certificate.getSubjectX500Principal().getName()).startsWith("CN=jane@b\u00fccher.test,");
        assertThat(Certificates.names(certificate)).isEqualTo(List.of(List.of(1, "jane@xn--bcher-kva.test")));
    }

    /** {@code [0] { 1.3.6.1.5.5.7.8.9, [0] UTF8String }}. */
    @Test
    void writesALocalPartBeyondAsciiAsSmtpUtf8Mailbox() {
        byte[] extension = authority
                .clientIdentity("zo\u00eb@b\u00fccher.test")
                .certificate()
                .getExtensionValue("2.5.29.17");
        assertThat(HexFormat.of().formatHex(extension))
                .endsWith("a025 06082b06010505070809 a019 0c17".replace(" ", "")
                        + HexFormat.of().formatHex("zo\u00eb@xn--bcher-kva.test".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "jane@a..b"})
    void refusesNamesThatAreNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.clientIdentity(name))
                .withMessageContaining("'" + name + "'");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(authority.clientIdentity("x".repeat(64))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.clientIdentity("x".repeat(65)))
                .withMessageContaining("1 to 64 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isShownToAServerThatRequiresIt(String version) throws SSLException {
        SSLSession session = handshake(jane.sslContext(), ClientCertificates.REQUIRED)
                .version(version)
                .run();
        assertThat(session.getPeerCertificates()).containsExactly(jane.certificate());
    }

    @Test
    void isShownToAServerThatRequestsIt() throws SSLException {
        SSLSession session =
                handshake(jane.sslContext(), ClientCertificates.REQUESTED).run();
        assertThat(session.getPeerCertificates()).containsExactly(jane.certificate());
    }

    @Test
    void isNotShownToAServerThatIgnoresIt() throws SSLException {
        SSLSession session =
                handshake(jane.sslContext(), ClientCertificates.IGNORED).run();
        assertThatThrownBy(session::getPeerCertificates).isInstanceOf(SSLPeerUnverifiedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isMissedOnlyWhereItIsRequired(String version) throws SSLException {
        SSLContext anonymous = authority.sslContext();
        handshake(anonymous, ClientCertificates.REQUESTED).version(version).run();
        Handshake required = handshake(anonymous, ClientCertificates.REQUIRED).version(version);
        assertThatThrownBy(required::run).isInstanceOf(SSLException.class).hasMessageContaining("client cert");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "REQUIRED"})
    void isRefusedIfAStrangerIssuedIt(ClientCertificates policy) {
        KeyMaterial foreign = CertificateProfile.client(Issuer.create("stranger"), new ClientName("jane@example.com"));
        Handshake handshake = handshake(foreign.sslContext(List.of(authority.certificate())), policy);
        assertThatThrownBy(handshake::run).rootCause().isInstanceOf(CertPathBuilderException.class);
    }

    @Test
    void isRefusedIfTheServerTrustsNobody() {
        Handshake handshake =
                Handshake.of(jane.sslContext(), "localhost", server(List.of())).with(ClientCertificates.REQUESTED);
        assertThatThrownBy(handshake::run).rootCause().isInstanceOf(CertificateException.class);
    }

    @Test
    void trustsOnlyItsAuthority() {
        ClientIdentity stranger = IssuingAuthority.create().clientIdentity("jane@example.com");
        Handshake handshake = handshake(stranger.sslContext(), ClientCertificates.IGNORED);
        assertThatThrownBy(handshake::run).rootCause().isInstanceOf(CertPathBuilderException.class);
    }

    @Test
    void worksFromAKeyStore() throws GeneralSecurityException, SSLException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(jane.keyStore("secret".toCharArray()), "secret".toCharArray());
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(factory.getKeyManagers(), Trust.in(List.of(authority.certificate())), null);
        SSLSession session = handshake(client, ClientCertificates.REQUIRED).run();
        assertThat(session.getPeerCertificates()).containsExactly(jane.certificate(), authority.certificate());
    }

    @Test
    void writesItselfInPem() throws IOException {
        Path certificate = folder.resolve("jane.pem");
        Path key = Files.writeString(folder.resolve("jane.key"), "older");
        jane.writePem(certificate, key);
        assertThat(certificate).hasContent(jane.certificatePem());
        assertThat(key).hasContent(jane.keyPem());
        assertThat(PemIdentity.read(certificate, key).chain()).containsExactly(jane.certificate());
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void keepsItsKeyToItself() throws GeneralSecurityException {
        assertThat(jane).hasToString("ClientIdentity[CN=jane@example.com,O=Restante]");
        KeyStore store = jane.keyStore("secret".toCharArray());
        assertThatThrownBy(() -> store.getKey("client", "wrong".toCharArray()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(Arrays.asList(store.getCertificateChain("client")))
                .isEqualTo(List.of(jane.certificate(), authority.certificate()));
    }

    private Handshake handshake(SSLContext client, ClientCertificates policy) {
        return Handshake.of(client, "localhost", server(List.of(authority.certificate())))
                .with(policy);
    }

    private SSLContext server(Collection<X509Certificate> clientAuthorities) {
        return ServerCertificate.generated().issue(authority, List.of()).serverContext(clientAuthorities);
    }
}
