package dev.restante.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.Client;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import dev.restante.tls.ClientCertificates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code msmtp}, as it is configured for a mail provider. */
class MsmtpIT {

    private static final byte[] MAIL = "From: shop@example.com\nSubject: msmtp\n\n.\n..\nline\n".getBytes(UTF_8);

    private ExternalClient msmtp;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() {
        msmtp = ExternalClient.installed("msmtp");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP, plain",
        "SMTPS, plain",
        "SMTPS, login",
        "SMTP, cram-md5",
        "SMTP, scram-sha-1",
        "SMTPS, scram-sha-256",
        "SMTP, xoauth2",
        "SMTPS, oauthbearer"
    })
    void sends(Listener listener, String method) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder)) {
            send(host, listener, "auth " + method);

            ReceivedMail mail = host.server().received().awaitOne();
            assertThat(mail.subject()).isEqualTo("msmtp");
            assertThat(mail.text()).isEqualTo(".\n..\nline\n");
            assertThat(mail.envelope().mailFrom()).isEqualTo("shop@example.com");
            assertThat(mail.envelope().recipientAddresses()).containsExactly(TlsHost.USER, "bob@example.com");
            Client client = mail.envelope().client();
            assertThat(client.user()).contains(TlsHost.USER);
            assertThat(client.mechanism())
                    .hasValueSatisfying(name -> assertThat(name).isEqualToIgnoringCase(method));
            assertThat(client.tls().flatMap(TlsDetails::serverName)).contains(TlsHost.NAME);
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, expired", "WRONG_HOST, name in the certificate", "UNKNOWN_ISSUER, issuer is unknown"})
    void refuses(WrongCertificate certificate, String words) throws IOException, InterruptedException {
        for (Listener listener : List.of(Listener.SMTP, Listener.SMTPS)) {
            try (TlsHost host = TlsHost.start(folder, certificate)) {
                assertThat(program(host, listener).fail(MAIL, TlsHost.USER).errors())
                        .contains("TLS certificate verification failed")
                        .contains(words);
                assertThat(host.server().received().list()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS"})
    void showsACertificate(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUIRED))) {
            host.issueClientCertificate();
            send(host, listener, "tls_cert_file " + host.clientCertificate(), "tls_key_file " + host.clientKey());
            assertThat(host.server().received().awaitOne().envelope().client().tls())
                    .hasValueSatisfying(
                            tls -> assertThat(tls.clientCertificate()).isPresent());
            program(host, listener).fail(MAIL, TlsHost.USER);
        }
    }

    /** A token is a password, where nobody says otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "login", "cram-md5", "scram-sha-1", "scram-sha-256", "xoauth2", "oauthbearer"})
    void isRefusedWithAWrongPassword(String method) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder)) {
            assertThat(program(host, Listener.SMTPS, "auth " + method, "password wrong")
                            .fail(MAIL, TlsHost.USER)
                            .errors())
                    .contains("authentication failed")
                    .contains("535 5.7.8");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS"})
    void authenticatesWithItsCertificate(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUESTED))) {
            host.issueClientCertificate();
            send(
                    host,
                    listener,
                    "auth external",
                    "tls_cert_file " + host.clientCertificate(),
                    "tls_key_file " + host.clientKey());
            Client client = host.server().received().awaitOne().envelope().client();
            assertThat(client.mechanism()).contains("EXTERNAL");
            assertThat(client.user()).contains(TlsHost.USER);
        }
    }

    private void send(TlsHost host, Listener listener, String... settings) throws IOException, InterruptedException {
        program(host, listener, settings).run(MAIL, TlsHost.USER, "bob@example.com");
    }

    private ExternalClient program(TlsHost host, Listener listener, String... settings) throws IOException {
        Stream<String> common = Stream.of(
                "account default",
                "host " + TlsHost.NAME,
                "port " + host.port(listener),
                "timeout 20",
                "tls on",
                "tls_starttls " + (listener.implicitTls() ? "off" : "on"),
                "tls_trust_file " + host.authority(),
                "from shop@example.com",
                "user " + TlsHost.USER,
                "password \"" + TlsHost.PASSWORD + "\"");
        String file = host.writeConfiguration(
                "msmtprc", Stream.concat(common, Stream.of(settings)).toArray(String[]::new));
        return msmtp.with("--file=" + file);
    }
}
