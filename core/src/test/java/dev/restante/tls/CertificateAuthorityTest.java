package dev.restante.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {

    private static final String KEY_USAGE = "2.5.29.15";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";

    private final IssuingAuthority authority = IssuingAuthority.create();
    private final X509Certificate certificate = authority.certificate();

    @TempDir
    private Path folder;

    @Test
    void mayIssueLeavesAndNothingElse() {
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(certificate.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, true, false, false);
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder(KEY_USAGE, BASIC_CONSTRAINTS);
        assertThat(certificate.getSubjectX500Principal()).isEqualTo(certificate.getIssuerX500Principal());
        assertThat(certificate.getSubjectX500Principal().getName())
                .matches("CN=Restante test authority [0-9a-f]{16},O=Restante");
    }

    @Test
    void hasAKeyOnP256() {
        assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().toString())
                .contains("secp256r1");
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
    }

    @Test
    void isValidForYears() throws CertificateException {
        certificate.checkValidity();
        assertThat(certificate.getNotAfter().toInstant()).isAfter(Instant.now().plus(3600, DAYS));
    }

    @Test
    void signsItselfAndHasNothingInCommonWithAnother() throws GeneralSecurityException {
        certificate.verify(certificate.getPublicKey());
        X509Certificate other = IssuingAuthority.create().certificate();
        assertThat(other.getSubjectX500Principal()).isNotEqualTo(certificate.getSubjectX500Principal());
        assertThat(other.getPublicKey()).isNotEqualTo(certificate.getPublicKey());
    }

    @Test
    void numbersItsCertificatesAtRandomInSixteenOctets() {
        assertThat(Stream.generate(() -> authority.clientIdentity("jane").certificate())
                        .limit(20)
                        .map(X509Certificate::getSerialNumber)
                        .distinct())
                .hasSize(20)
                .allSatisfy(serial -> assertThat(serial).isPositive())
                .allSatisfy(serial -> assertThat(serial.bitLength()).isEqualTo(127));
    }

    @Test
    void issuesToServersWhatClientsAccept() throws GeneralSecurityException {
        X509Certificate server = issue(ServerCertificate.generated()).certificate();

        Certificates.validate(server, certificate, Instant.now());
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getKeyUsage()).startsWith(true, false).containsOnlyOnce(true);
        assertThat(server.getExtendedKeyUsage()).containsExactly(Extension.SERVER_AUTH);
        assertThat(server.getSubjectX500Principal().getName()).isEqualTo("CN=localhost,O=Restante");
        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isLessThan(Duration.ofDays(825));
    }

    @Test
    void namesItsKeyInWhatItIssues() {
        byte[] subject = certificate.getExtensionValue("2.5.29.14");
        byte[] issuer = issue(ServerCertificate.generated()).certificate().getExtensionValue("2.5.29.35");
        assertThat(new String(issuer, ISO_8859_1)).endsWith(new String(subject, 4, 32, ISO_8859_1));
    }

    @Test
    void putsAllNamesIntoTheCertificateOnce() throws CertificateException {
        X509Certificate server = ServerCertificate.generated()
                .issue(
                        authority,
                        List.of("mail.example.test", "*.b\u00fccher.test", "2001:db8::1", "LOCALHOST", "0::1"))
                .certificate();
        assertThat(Certificates.names(server))
                .isEqualTo(List.of(
                        List.of(2, "localhost"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"),
                        List.of(2, "mail.example.test"),
                        List.of(2, "*.xn--bcher-kva.test"),
                        List.of(7, "2001:db8:0:0:0:0:0:1")));
    }

    @Test
    void makesANewKeyForEachServer() {
        assertThat(issue(ServerCertificate.generated()).certificate().getPublicKey())
                .isNotEqualTo(issue(ServerCertificate.generated()).certificate().getPublicKey());
    }

    @Test
    void writesItselfInPem() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("authority.pem");
        authority.writePem(file);

        assertThat(file).hasContent(authority.pem());
        assertThat(authority.pem()).doesNotContain("\r").endsWith("-----END CERTIFICATE-----\n");
        assertThat(authority.pem().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(64));
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(authority.pem().getBytes(US_ASCII))))
                .isEqualTo(certificate);
    }

    /** The JDK trusts an entry of a PKCS#12 store only if it is marked as trusted. */
    @Test
    void writesATrustStoreForTheJdk() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("trust.p12");
        authority.writeTrustStore(file, "changeit".toCharArray());

        KeyStore store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        assertThat(store.getType()).isEqualToIgnoringCase("PKCS12");
        String alias = Collections.list(store.aliases()).get(0);
        assertThat(store.size()).isOne();
        assertThat(store.isCertificateEntry(alias)).isTrue();
        assertThat(store.getCertificate(alias)).isEqualTo(certificate);
    }

    @Test
    void givesOutAFreshTrustStoreEachTime() throws GeneralSecurityException {
        KeyStore first = authority.trustStore();
        first.deleteEntry(first.aliases().nextElement());
        assertThat(authority.trustStore().size()).isOne();
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        Path file = folder.resolve("missing").resolve("authority.pem");
        assertThatThrownBy(() -> authority.writePem(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void leavesNothingOfAShorterFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "x".repeat(10_000));
        authority.writePem(file);
        assertThat(file).hasContent(authority.pem());
    }

    private ServerIdentity issue(ServerCertificate choice) {
        return choice.issue(authority, List.of());
    }
}
