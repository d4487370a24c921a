package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.restante.clients.ExternalClient;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code openssl} thinks of our certificates, and the JDK of what {@code openssl} makes. */
class OpensslIT {

    private static final Pattern CONVERTS = Pattern.compile("openssl (pkcs8 -topk8 -nocrypt) -in (\\S+) -out (\\S+)");

    private final IssuingAuthority authority = IssuingAuthority.create();

    private ExternalClient openssl;

    @TempDir
    private Path folder;

    private Path authorityFile;

    @BeforeEach
    void writeTheAuthority() {
        openssl = ExternalClient.installed("openssl");
        authorityFile = folder.resolve("authority.pem");
        authority.writePem(authorityFile);
    }

    @ParameterizedTest
    @CsvSource({
        "-verify_hostname, localhost",
        "-verify_ip, 127.0.0.1",
        "-verify_ip, ::1",
        "-verify_hostname, mail.example.test",
        "-verify_hostname, any.wild.test"
    })
    void verifiesAServerStrictly(String option, String host) throws IOException, InterruptedException {
        Path file = write(ServerCertificate.generated());
        assertThat(verify("-purpose", "sslserver", option, host, file.toString()))
                .isEqualTo(file + ": OK\n");
    }

    @Test
    void verifiesAClientStrictly() throws IOException, InterruptedException {
        ClientIdentity jane = authority.clientIdentity("jane@example.com");
        Path file = folder.resolve("jane.pem");
        Path key = folder.resolve("jane.key");
        jane.writePem(file, key);
        assertThat(verify("-purpose", "sslclient", "-verify_email", "jane@example.com", file.toString()))
                .isEqualTo(file + ": OK\n");
        assertThat(openssl.run("pkey", "-in", key.toString(), "-pubout").text())
                .isEqualTo(openssl.run("x509", "-in", file.toString(), "-noout", "-pubkey")
                        .text());
    }

    /** The program has to end with success, so each is verified without what is wrong with it. */
    @Test
    void findsNothingElseWrongWithWrongOnes() throws IOException, InterruptedException {
        Path expired = write(ServerCertificate.expired());
        assertThat(verify("-no_check_time", "-verify_hostname", "localhost", expired.toString()))
                .endsWith("OK\n");
        Path future = write(ServerCertificate.notYetValid());
        assertThat(verify("-no_check_time", "-verify_hostname", "localhost", future.toString()))
                .endsWith("OK\n");
        Path wrongHost = write(ServerCertificate.wrongHost());
        assertThat(verify("-verify_hostname", "wrong-host.invalid", wrongHost.toString()))
                .endsWith("OK\n");
    }

    @Test
    void printsEveryField() throws IOException, InterruptedException {
        String text = openssl.run(
                        "x509", "-in", write(ServerCertificate.generated()).toString(), "-noout", "-text")
                .text();
        assertThat(text)
                .contains("Version: 3 (0x2)")
                .contains("Signature Algorithm: ecdsa-with-SHA256")
                .containsPattern("Subject: O ?= ?Restante, CN ?= ?localhost")
                .containsPattern("Issuer: O ?= ?Restante, CN ?= ?Restante test authority [0-9a-f]{16}")
                .contains("ASN1 OID: prime256v1")
                .containsPattern("Basic Constraints: critical\\s+CA:FALSE")
                .containsPattern("Key Usage: critical\\s+Digital Signature\n")
                .containsPattern("Extended Key Usage:\\s+TLS Web Server Authentication\n")
                .contains("X509v3 Subject Key Identifier:")
                .contains("X509v3 Authority Key Identifier:")
                .contains("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, DNS:mail.example.test,"
                        + " DNS:*.wild.test");
        assertThat(openssl.run("x509", "-in", authorityFile.toString(), "-noout", "-text")
                        .text())
                .containsPattern("Basic Constraints: critical\\s+CA:TRUE, pathlen:0")
                .containsPattern("Key Usage: critical\\s+Certificate Sign, CRL Sign\n");
    }

    @Test
    void opensTheTrustStore() throws IOException, InterruptedException {
        Path file = folder.resolve("trust.p12");
        authority.writeTrustStore(file, "changeit".toCharArray());
        assertThat(openssl.run("pkcs12", "-in", file.toString(), "-nokeys", "-passin", "pass:changeit")
                        .text())
                .contains(authority.pem());
    }

    @Test
    void readsWhatTheJdkHasNoParserFor() throws IOException, InterruptedException {
        BigInteger negative = BigInteger.TWO.pow(127).negate();
        byte[] encoded = Der.sequence(
                Der.integer(negative),
                Der.integer(BigInteger.valueOf(-129)),
                Der.oid("2.999.4294967296.18446744073709551616"),
                Der.namedBits(0, 9),
                Der.octetString(new byte[70_000]));
        Path file = Files.write(folder.resolve("elements.der"), encoded);
        assertThat(openssl.run("asn1parse", "-inform", "DER", "-in", file.toString())
                        .text())
                .containsPattern("INTEGER +:-80000000000000000000000000000000\n")
                .containsPattern("INTEGER +:-81\n")
                .containsPattern("OBJECT +:2.999.4294967296.18446744073709551616\n")
                .containsPattern("l= +3 prim: BIT STRING")
                .containsPattern("hl=4 l=70000 prim: OCTET STRING|hl=5 l=70000 prim: OCTET STRING");
    }

    /** Whoever follows the message of the refusal gets a key that is taken. */
    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "encrypted"})
    void convertsKeysAsWeSay(String format) throws IOException, InterruptedException {
        Path key = folder.resolve("old.key");
        openssl.run(GENERATE.get(format).replace("FILE", key.toString()).split(" "));
        Path certificate = folder.resolve("old.pem");
        openssl.run(
                "req",
                "-x509",
                "-new",
                "-key",
                key.toString(),
                "-passin",
                "pass:secret",
                "-subj",
                "/CN=old",
                "-out",
                certificate.toString());

        Throwable refusal = catchThrowable(() -> ServerCertificate.pem(certificate, key));
        Matcher command = CONVERTS.matcher(refusal.getMessage());
        assertThat(command.find()).as(refusal.getMessage()).isTrue();
        openssl.with(command.group(1).split(" "))
                .run("-in", command.group(2), "-out", command.group(3), "-passin", "pass:secret");

        ServerCertificate taken = ServerCertificate.pem(certificate, Path.of(command.group(3)));
        assertThat(taken.issue(authority, List.of())
                        .certificate()
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("CN=old");
    }

    private static final Map<String, String> GENERATE = Map.of(
            "RSA", "genrsa -traditional -out FILE 2048",
            "EC", "ecparam -name prime256v1 -genkey -out FILE",
            "encrypted", "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -aes256 -pass pass:secret -out FILE");

    private String verify(String... arguments) throws IOException, InterruptedException {
        return openssl.with("verify", "-x509_strict", "-CAfile", authorityFile.toString())
                .run(arguments)
                .text();
    }

    private Path write(ServerCertificate choice) throws IOException {
        ServerIdentity identity = choice.issue(authority, List.of("mail.example.test", "*.wild.test"));
        String name = identity.certificate().getSerialNumber().toString(16);
        return Files.writeString(folder.resolve(name + ".pem"), Pem.certificate(identity.certificate()));
    }
}
