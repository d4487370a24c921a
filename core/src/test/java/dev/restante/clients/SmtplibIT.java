package dev.restante.clients;

import static dev.restante.query.MailQueries.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Python's {@code smtplib}. */
class SmtplibIT {

    private static final String SEND = """
            import smtplib, sys
            host, port = sys.argv[1:]
            message = sys.stdin.buffer.read()
            with smtplib.SMTP(host, int(port), local_hostname='client.example.com', timeout=20) as smtp:
                smtp.ehlo()
                assert smtp.has_extn('8bitmime') and smtp.has_extn('size') and smtp.has_extn('smtputf8')
                refused = smtp.sendmail('shop@example.com', ['jane@example.com', 'audit@example.com'], message,
                                        mail_options=['BODY=8BITMIME'])
                assert not refused, refused
                smtp.rset()
                assert smtp.verify('jane@example.com')[0] == 250
                assert smtp.noop()[0] == 250
            """;

    @Test
    void sendsToSeveral() throws IOException, InterruptedException {
        ExternalClient smtplib = ExternalClient.python(SEND);
        try (MailServer server = MailServer.start()) {
            smtplib.run(
                    SampleMail.AWKWARD,
                    server.smtp().host(),
                    Integer.toString(server.smtp().port()));

            ReceivedMail mail = server.received().awaitOne();
            assertThat(mail.raw()).isEqualTo(SampleMail.AWKWARD);
            assertThat(mail.envelope().parameters())
                    .containsEntry("BODY", "8BITMIME")
                    .containsEntry("SIZE", Integer.toString(mail.size()));
            assertThat(mail.envelope().recipientAddresses()).containsExactly("jane@example.com", "audit@example.com");
            assertThat(mail.bcc()).containsExactly("audit@example.com");
        }
    }

    private static final String AUTHENTICATE = """
            import smtplib, sys
            host, port, user, password = sys.argv[1:]
            with smtplib.SMTP(host, int(port), timeout=20) as smtp:
                smtp.ehlo()
                try:
                    smtp.sendmail('shop@example.com', [user], 'Subject: too early')
                    raise SystemExit('sent without authentication')
                except smtplib.SMTPSenderRefused as refused:
                    assert refused.smtp_code == 530, refused
                smtp.user, smtp.password = user, 'wrong'
                for method, auth in ('PLAIN', smtp.auth_plain), ('LOGIN', smtp.auth_login):
                    try:
                        smtp.auth(method, auth)
                        raise SystemExit('let in with a wrong password')
                    except smtplib.SMTPAuthenticationError as refused:
                        assert refused.smtp_code == 535, refused
            for method in 'PLAIN', 'LOGIN':
                for initial_response in True, False:
                    with smtplib.SMTP(host, int(port), timeout=20) as smtp:
                        smtp.ehlo()
                        smtp.user, smtp.password = user, password
                        smtp.auth(method, getattr(smtp, 'auth_' + method.lower()),
                                  initial_response_ok=initial_response)
                        smtp.sendmail(user, [user], 'Subject: ' + method)
            """;

    @Test
    void authenticates() throws IOException, InterruptedException {
        ExternalClient smtplib = ExternalClient.python(AUTHENTICATE);
        try (MailServer server = MailServer.builder()
                .strict(true)
                .account("jane@example.com", "a secret")
                .start()) {
            smtplib.run(server.smtp().host(), Integer.toString(server.smtp().port()), "jane@example.com", "a secret");

            assertThat(server.received(subject("PLAIN")).await(2))
                    .allSatisfy(
                            mail -> assertThat(mail.envelope().client().user()).contains("jane@example.com"));
            assertThat(server.received(subject("LOGIN")).await(2)).hasSize(2);
            assertThat(server.received().list()).hasSize(4);
        }
    }

    private static final String UTF8 = """
            import smtplib, sys
            from email.message import EmailMessage
            host, port = sys.argv[1:]
            message = EmailMessage()
            message['From'] = 'shop@example.com'
            message['To'] = 'zoë@example.com'
            message['Bcc'] = 'audit@example.com'
            message['Subject'] = 'Grüße'
            message.set_content('Grüße aus Köln\\n.\\n')
            with smtplib.SMTP(host, int(port), timeout=20) as smtp:
                smtp.send_message(message)
            """;

    @Test
    void sendsToAnAddressBeyondAscii() throws IOException, InterruptedException {
        ExternalClient smtplib = ExternalClient.python(UTF8);
        try (MailServer server = MailServer.start()) {
            smtplib.run(server.smtp().host(), Integer.toString(server.smtp().port()));

            ReceivedMail mail = server.received().awaitOne();
            assertThat(mail.envelope().parameters()).containsKey("SMTPUTF8");
            assertThat(mail.envelope().recipientAddresses())
                    .containsExactlyInAnyOrder("zoë@example.com", "audit@example.com");
            assertThat(mail.bcc()).containsExactly("audit@example.com");
            assertThat(mail.subject()).isEqualTo("Grüße");
            assertThat(mail.text()).isEqualTo("Grüße aus Köln\n.\n");
        }
    }
}
