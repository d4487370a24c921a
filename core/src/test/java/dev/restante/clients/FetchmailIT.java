package dev.restante.clients;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.ReceivedMail;
import dev.restante.settings.Listener;
import dev.restante.tls.ClientCertificates;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code fetchmail}, which brings the mails that it fetches back to the server, for somebody else. */
class FetchmailIT {

    private static final String SOMEBODY_ELSE = "bob@example.com";

    private ExternalClient fetchmail;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() {
        fetchmail = ExternalClient.installed("fetchmail", "--nodetach", "--nosyslog", "--verbose")
                .with("--pidfile", folder.resolve("fetchmail.pid").toString())
                .withVariable("FETCHMAILHOME", folder.toString())
                .withVariable("HOME", folder.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "POP3, SMTP, --auth password",
        "POP3S, LMTP, --auth password",
        "POP3S, SMTP, --protocol apop",
        "POP3, SMTP, --auth cram-md5",
        "IMAP, LMTP, --auth password",
        "IMAP, SMTP, --auth cram-md5",
        "IMAPS, SMTP, --auth any"
    })
    void bringsMailOn(Listener from, Listener through, String options)
            throws IOException, InterruptedException, MessagingException {
        byte[] second = SampleMail.withSubject("second");
        try (TlsHost host = TlsHost.start(folder, TlsHost.builder().port(Listener.LMTP, 0))
                .with(SampleMail.AWKWARD)
                .with(second)) {
            program(host, from, through, "").run(options.split(" "));

            assertThat(host.server().received(to(SOMEBODY_ELSE)).await(2))
                    .extracting(ReceivedMail::raw)
                    .containsExactly(SampleMail.AWKWARD, second);
            assertThat(JakartaTls.trusting(host, Listener.IMAPS).count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificate has expired",
        "WRONG_HOST, hostname mismatch",
        "UNKNOWN_ISSUER, unable to get local issuer certificate"
    })
    void refuses(WrongCertificate certificate, String words) throws IOException, InterruptedException {
        for (Listener listener : List.of(Listener.POP3, Listener.POP3S, Listener.IMAP, Listener.IMAPS)) {
            try (TlsHost host = TlsHost.start(folder, certificate)) {
                assertThat(program(host, listener, Listener.SMTP, "").fail().errors())
                        .contains("Server certificate verification error: " + words);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"POP3", "POP3S", "IMAP", "IMAPS"})
    void showsACertificate(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUIRED))
                .with(SampleMail.withSubject("for one who is known"))) {
            host.issueClientCertificate();
            program(host, listener, Listener.SMTP, "").fail();
            program(host, listener, Listener.SMTP, identity(host)).run();
            host.server().received(to(SOMEBODY_ELSE)).awaitOne();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"IMAP", "IMAPS"})
    void authenticatesWithItsCertificate(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUESTED))
                .with(SampleMail.withSubject("for one who is known"))) {
            host.issueClientCertificate();
            program(host, listener, Listener.SMTP, identity(host)).run("--auth", "external");
            host.server().received(to(SOMEBODY_ELSE)).awaitOne();
        }
    }

    private static String identity(TlsHost host) {
        return "sslcert \"" + host.clientCertificate() + "\" sslkey \"" + host.clientKey() + "\"";
    }

    private ExternalClient program(TlsHost host, Listener from, Listener through, String identity) throws IOException {
        String file = host.writeConfiguration(
                "fetchmailrc",
                "set invisible",
                "set no bouncemail",
                "poll " + TlsHost.NAME,
                "protocol " + from.protocol().name().toLowerCase(Locale.ROOT),
                "port " + host.port(from) + " timeout 20",
                "user \"" + TlsHost.USER + "\" password \"" + TlsHost.PASSWORD + "\"",
                from.implicitTls() ? "ssl" : "sslproto \"TLS1.2+\"",
                "sslcertck sslcertfile \"" + host.authority() + "\" " + identity,
                "fetchall no rewrite",
                "smtphost \"" + TlsHost.NAME + "/" + host.port(through) + "\" smtpname \"" + SOMEBODY_ELSE + "\"");
        ExternalClient configured = fetchmail.with("--fetchmailrc", file);
        return through == Listener.LMTP ? configured.with("--lmtp") : configured;
    }
}
