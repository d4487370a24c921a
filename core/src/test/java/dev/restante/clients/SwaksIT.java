package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.restante.mail.Client;
import dev.restante.mail.ReceivedMail;
import dev.restante.settings.Listener;
import dev.restante.tls.ClientCertificates;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code swaks}, with which people try out SMTP servers. */
class SwaksIT {

    private static final String MAIL = "From: shop@example.com\nSubject: swaks\n\n.\n..\nline\n";

    private ExternalClient swaks;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() throws IOException, InterruptedException {
        swaks = ExternalClient.installed("swaks");
        assumeTrue(
                swaks.run("--support").text().contains("TLS supported"),
                "Skipped: swaks has no TLS, for which it needs Perl's Net::SSLeay");
        swaks = swaks.with("--helo", "client.example.com", "--from", "shop@example.com", "--to", TlsHost.USER);
    }

    @ParameterizedTest
    @CsvSource({"SMTP, PLAIN", "SMTP, LOGIN", "SMTPS, PLAIN", "SMTPS, CRAM-MD5"})
    void authenticatesOverTls(Listener listener, String mechanism) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder)) {
            String said = over(host, listener)
                    .with("--auth", mechanism, "--auth-user", TlsHost.USER, "--auth-password", TlsHost.PASSWORD)
                    .run("--data", MAIL)
                    .text();

            assertThat(said).contains("TLS started", " ~> AUTH " + mechanism);
            ReceivedMail mail = host.server().received().awaitOne();
            assertThat(mail.subject()).isEqualTo("swaks");
            assertThat(mail.text()).startsWith(".\n..\nline\n");
            Client client = mail.envelope().client();
            assertThat(client.helo()).isEqualTo("client.example.com");
            assertThat(client.user()).contains(TlsHost.USER);
            assertThat(client.mechanism()).contains(mechanism);
            assertThat(client.tls()).isPresent();
        }
    }

    /** Older versions do not compare the name of the host. */
    @ParameterizedTest
    @CsvSource({"EXPIRED, SMTP", "UNKNOWN_ISSUER, SMTPS"})
    void refuses(WrongCertificate certificate, Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, certificate)) {
            assertThat(over(host, listener).fail().errors())
                    .contains("TLS startup failed")
                    .contains("certificate verify failed");
            assertThat(host.server().received().list()).isEmpty();
        }
    }

    @Test
    void showsACertificate() throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUIRED))) {
            host.issueClientCertificate();
            over(host, Listener.SMTPS).run("--tls-cert", host.clientCertificate(), "--tls-key", host.clientKey());
            assertThat(host.server().received().awaitOne().envelope().client().tls())
                    .hasValueSatisfying(
                            tls -> assertThat(tls.clientCertificate()).isPresent());
            over(host, Listener.SMTPS).fail();
        }
    }

    private ExternalClient over(TlsHost host, Listener listener) {
        return swaks.with("--server", TlsHost.NAME, "--port", host.port(listener))
                .with(listener.implicitTls() ? "--tls-on-connect" : "--tls")
                .with("--tls-verify", "--tls-ca-path", host.authority());
    }
}
