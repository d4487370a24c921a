package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.Client;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.tls.ClientCertificates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code curl} over TLS: {@code --ssl-reqd} upgrades, and the protocols with an S at the end begin with TLS. */
class CurlTlsIT {

    /** The server's certificate is not trusted. */
    private static final int PEER_FAILED_VERIFICATION = 60;

    private static final int LOGIN_DENIED = 67;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "SMTP, --tlsv1.3, TLSv1.3",
        "SMTPS, --tlsv1.3, TLSv1.3",
        "SMTP, --tls-max 1.2, TLSv1.2",
        "SMTPS, --tls-max 1.2, TLSv1.2"
    })
    void sends(Listener listener, String version, String protocol) throws IOException, InterruptedException {
        ExternalClient curl = curl(listener);
        try (TlsHost host = TlsHost.start(folder)) {
            curl.with(version.split(" "))
                    .with("--cacert", host.authority(), "--user", TlsHost.USER + ":" + TlsHost.PASSWORD)
                    .with("--mail-from", "shop@example.com", "--mail-rcpt", TlsHost.USER)
                    .run(SampleMail.AWKWARD, "--upload-file", "-", host.url(listener));

            Client client = host.server().received().awaitOne().envelope().client();
            assertThat(client.user()).contains(TlsHost.USER);
            TlsDetails tls = client.tls().orElseThrow();
            assertThat(tls.protocol()).isEqualTo(protocol);
            assertThat(tls.cipherSuite()).startsWith("TLS_");
            assertThat(tls.serverName()).contains(TlsHost.NAME);
            assertThat(tls.clientCertificate()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POP3, --tlsv1.3, 1",
        "POP3S, --tlsv1.3, 1",
        "POP3, --tls-max 1.2, 1",
        "POP3S, --tls-max 1.2, 1",
        "IMAP, --tlsv1.3, INBOX;UID=1",
        "IMAPS, --tlsv1.3, INBOX;UID=1",
        "IMAP, --tls-max 1.2, INBOX;UID=1",
        "IMAPS, --tls-max 1.2, INBOX;UID=1"
    })
    void reads(Listener listener, String version, String mail) throws IOException, InterruptedException {
        ExternalClient curl = curl(listener);
        try (TlsHost host = TlsHost.start(folder).with(SampleMail.AWKWARD)) {
            assertThat(curl.with(version.split(" "))
                            .with("--cacert", host.authority(), "--user", TlsHost.USER + ":" + TlsHost.PASSWORD)
                            .run(host.url(listener) + mail)
                            .output())
                    .isEqualTo(SampleMail.AWKWARD);
        }
    }

    /** Which library it was built with decides on the words. */
    @ParameterizedTest
    @CsvSource({"EXPIRED, expired", "WRONG_HOST, localhost", "UNKNOWN_ISSUER, issuer|unknown|certificate problem"})
    void refuses(WrongCertificate certificate, String words) throws IOException, InterruptedException {
        for (Listener listener : List.of(Listener.SMTP, Listener.POP3S, Listener.IMAP)) {
            ExternalClient curl = curl(listener);
            try (TlsHost host = TlsHost.start(folder, certificate)) {
                ExternalClient.Result refused = curl.with("--cacert", host.authority())
                        .with("--user", TlsHost.USER + ":" + TlsHost.PASSWORD)
                        .fail(host.url(listener));
                assertThat(refused.exitCode()).isEqualTo(PEER_FAILED_VERIFICATION);
                assertThat(refused.errors()).containsPattern("SSL.*(" + words + ")");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS", "POP3", "POP3S", "IMAP", "IMAPS"})
    void showsACertificate(Listener listener) throws IOException, InterruptedException {
        ExternalClient curl = curl(listener);
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUIRED))) {
            host.issueClientCertificate();
            ExternalClient ask = curl.with(
                    "--cacert",
                    host.authority(),
                    "--request",
                    listener.protocol() == MailProtocol.POP3 ? "CAPA" : "NOOP");
            assertThat(ask.fail(host.url(listener)).errors()).contains("alert");
            ask.run("--cert", host.clientCertificate(), "--key", host.clientKey(), host.url(listener));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS", "POP3", "POP3S", "IMAP", "IMAPS"})
    void authenticatesWithItsCertificate(Listener listener) throws IOException, InterruptedException {
        ExternalClient curl = curl(listener).with("--user", TlsHost.USER + ":", "--login-options", "AUTH=EXTERNAL");
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUESTED))) {
            host.issueClientCertificate();
            curl.with("--cacert", host.authority(), "--request", harmless(listener))
                    .with("--cert", host.clientCertificate(), "--key", host.clientKey())
                    .run(host.url(listener));
            assertThat(curl.with("--cacert", host.authority())
                            .fail(host.url(listener))
                            .exitCode())
                    .isEqualTo(LOGIN_DENIED);
        }
    }

    /** In POP3, this client waits for lines up to a dot. */
    private static String harmless(Listener listener) {
        return listener.protocol() == MailProtocol.POP3 ? "CAPA" : "NOOP";
    }

    private static ExternalClient curl(Listener listener) throws IOException, InterruptedException {
        String scheme = listener.protocol().name().toLowerCase(Locale.ROOT);
        return ExternalClient.curl(listener.implicitTls() ? scheme + "s" : scheme)
                .with("--ssl-reqd");
    }
}
