package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.Client;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Python's {@code smtplib}, {@code poplib} and {@code imaplib} over TLS. */
class PythonTlsIT {

    @TempDir
    private Path folder;

    private static final String TRUST = """
            import imaplib, poplib, smtplib, ssl, sys
            listener, port, authority, user, password = sys.argv[1:]
            trust = ssl.create_default_context(cafile=authority)
            """;

    private static final String SMTP = TRUST + """
            if listener == 'SMTPS':
                smtp = smtplib.SMTP_SSL('localhost', int(port), context=trust, timeout=20)
                smtp.ehlo()
            else:
                smtp = smtplib.SMTP('localhost', int(port), timeout=20)
                smtp.ehlo()
                assert smtp.has_extn('starttls') and not smtp.has_extn('auth'), smtp.esmtp_features
                smtp.starttls(context=trust)
                assert not smtp.esmtp_features, smtp.esmtp_features
                smtp.ehlo()
            with smtp:
                assert smtp.has_extn('auth') and not smtp.has_extn('starttls'), smtp.esmtp_features
                smtp.login(user, password)
                smtp.sendmail(user, [user], sys.stdin.buffer.read())
            """;

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS"})
    void smtplibSends(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder)) {
            ExternalClient.python(SMTP).run(SampleMail.AWKWARD, arguments(host, listener));

            Client client = host.server().received().awaitOne().envelope().client();
            assertThat(client.user()).contains(TlsHost.USER);
            assertThat(client.mechanism()).contains("CRAM-MD5");
            assertThat(client.tls().flatMap(TlsDetails::serverName)).contains(TlsHost.NAME);
        }
    }

    private static final String POP3 = TRUST + """
            if listener == 'POP3S':
                drop = poplib.POP3_SSL('localhost', int(port), context=trust, timeout=20)
            else:
                drop = poplib.POP3('localhost', int(port), timeout=20)
                before = drop.capa()
                assert 'STLS' in before and 'USER' not in before, before
                drop.stls(context=trust)
            after = drop.capa()
            assert 'STLS' not in after and 'USER' in after, after
            drop.user(user)
            drop.pass_(password)
            sys.stdout.buffer.write(b''.join(line + b'\\r\\n' for line in drop.retr(1)[1]))
            drop.quit()
            """;

    private static final String IMAP = TRUST + """
            if listener == 'IMAPS':
                mailbox = imaplib.IMAP4_SSL('localhost', int(port), ssl_context=trust, timeout=20)
            else:
                mailbox = imaplib.IMAP4('localhost', int(port), timeout=20)
                assert 'STARTTLS' in mailbox.capabilities, mailbox.capabilities
                assert 'LOGINDISABLED' in mailbox.capabilities, mailbox.capabilities
                mailbox.starttls(trust)
            assert 'STARTTLS' not in mailbox.capabilities, mailbox.capabilities
            assert 'LOGINDISABLED' not in mailbox.capabilities, mailbox.capabilities
            mailbox.login_cram_md5(user, password)
            mailbox.select()
            sys.stdout.buffer.write(mailbox.fetch('1', '(RFC822)')[1][0][1])
            mailbox.logout()
            """;

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"POP3", "POP3S", "IMAP", "IMAPS"})
    void poplibAndImaplibRead(Listener listener) throws IOException, InterruptedException {
        byte[] mail = SampleMail.withSubject("read over TLS");
        try (TlsHost host = TlsHost.start(folder).with(mail)) {
            assertThat(python(listener).run(arguments(host, listener)).output()).isEqualTo(mail);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificate has expired",
        "WRONG_HOST, Hostname mismatch",
        "UNKNOWN_ISSUER, unable to get local issuer certificate"
    })
    void refuse(WrongCertificate certificate, String words) throws IOException, InterruptedException {
        for (Listener listener : List.of(Listener.SMTP, Listener.POP3, Listener.IMAPS)) {
            try (TlsHost host = TlsHost.start(folder, certificate)) {
                assertThat(python(listener).fail(arguments(host, listener)).errors())
                        .contains("CERTIFICATE_VERIFY_FAILED", words);
            }
        }
    }

    private static ExternalClient python(Listener listener) {
        return ExternalClient.python(
                switch (listener.protocol()) {
                    case POP3 -> POP3;
                    case IMAP -> IMAP;
                    default -> SMTP;
                });
    }

    private static String[] arguments(TlsHost host, Listener listener) {
        return new String[] {listener.name(), host.port(listener), host.authority(), TlsHost.USER, TlsHost.PASSWORD};
    }
}
