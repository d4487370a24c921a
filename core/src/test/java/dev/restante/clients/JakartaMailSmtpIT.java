package dev.restante.clients;

import static dev.restante.query.MailQueries.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.restante.MailServer;
import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SMTP transport of Jakarta Mail. */
class JakartaMailSmtpIT {

    private static final String USER = "jane@example.com";

    @Test
    void sendsToEverybodyAndBccIsInTheEnvelopeAlone() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            MimeMessage message = message(session(server), "to all");
            message.setRecipients(RecipientType.TO, "Jane Doe <jane@example.com>, bob@example.com");
            message.setRecipients(RecipientType.CC, "carol@example.com");
            message.setRecipients(RecipientType.BCC, "audit@example.com");
            Transport.send(message);

            ReceivedMail mail = server.received().awaitOne();
            assertThat(mail.envelope().recipientAddresses())
                    .containsExactly("jane@example.com", "bob@example.com", "carol@example.com", "audit@example.com");
            assertThat(mail.to())
                    .extracting(EmailAddress::address)
                    .containsExactly("jane@example.com", "bob@example.com");
            assertThat(mail.cc()).extracting(EmailAddress::address).containsExactly("carol@example.com");
            assertThat(mail.bcc()).containsExactly("audit@example.com");
            assertThat(mail.headers("Bcc")).isEmpty();
        }
    }

    /** It does not declare BODY of its own accord. */
    @Test
    void sendsEightBitTextAsItIs() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            Properties properties = properties(server);
            properties.setProperty("mail.smtp.allow8bitmime", "true");
            properties.setProperty("mail.smtp.mailextension", "BODY=8BITMIME");
            MimeMessage message = message(Session.getInstance(properties), "Grüße");
            message.setText("Grüße aus Köln\r\n.\r\nzwei Zeilen weiter\r\n", "UTF-8");
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            message.setRecipients(RecipientType.TO, USER);
            Transport.send(message);

            ReceivedMail mail = server.received(subject("Grüße")).awaitOne();
            assertThat(mail.envelope().parameters()).containsEntry("BODY", "8BITMIME");
            assertThat(mail.message().mime().transferEncoding()).isEqualTo("8bit");
            assertThat(mail.text()).isEqualTo("Grüße aus Köln\n.\nzwei Zeilen weiter\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN"})
    void authenticates(String mechanism) throws MessagingException {
        try (MailServer server = strict()) {
            Session session = authenticating(server, mechanism);
            MimeMessage message = message(session, "let in");
            message.setRecipients(RecipientType.TO, USER);
            Transport.send(message, USER, "a secret");

            assertThat(server.received().awaitOne().envelope().client().user()).contains(USER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN"})
    void isRefusedWithAWrongPassword(String mechanism) throws MessagingException {
        try (MailServer server = strict();
                Transport transport = authenticating(server, mechanism).getTransport("smtp")) {
            assertThatThrownBy(() -> transport.connect(USER, "wrong"))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("535 5.7.8");
        }
    }

    @Test
    void sendsSeveralMailsOverOneConnection() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            Session session = session(server);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                for (String subject : new String[] {"one", "two", "three"}) {
                    MimeMessage message = message(session, subject);
                    message.setRecipients(RecipientType.TO, USER);
                    message.saveChanges();
                    transport.sendMessage(message, message.getAllRecipients());
                }
            }
            assertThat(server.received().await(3))
                    .extracting(ReceivedMail::subject)
                    .containsExactly("one", "two", "three");
        }
    }

    @Test
    void sendsWithTheNullReversePath() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            Properties properties = properties(server);
            properties.setProperty("mail.smtp.from", "<>");
            MimeMessage message = message(Session.getInstance(properties), "bounced");
            message.setRecipients(RecipientType.TO, USER);
            Transport.send(message);

            assertThat(server.received().awaitOne().envelope().mailFrom()).isEmpty();
        }
    }

    /** One bad recipient spoils it for all, unless the client asks for partial sending. */
    @Test
    void learnsWhichRecipientsAreRefused() throws MessagingException {
        try (MailServer server = strict()) {
            Properties properties = properties(server);
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtp.sendpartial", "true");
            Session session = Session.getInstance(properties);
            MimeMessage message = message(session, "partial");
            message.setRecipients(RecipientType.TO, "nobody@example.com, " + USER);
            assertThatThrownBy(() -> Transport.send(message, USER, "a secret"))
                    .asInstanceOf(type(SendFailedException.class))
                    .satisfies(failure -> assertThat(failure.getInvalidAddresses())
                            .containsExactly(new InternetAddress("nobody@example.com")))
                    .satisfies(failure -> assertThat(failure)
                            .rootCause()
                            .isInstanceOf(SMTPAddressFailedException.class)
                            .hasMessageContaining("550 5.1.1"));
            assertThat(server.received().awaitOne().envelope().recipientAddresses())
                    .containsExactly(USER);
        }
    }

    @Test
    void readsTheAnnouncedSize() throws MessagingException {
        try (MailServer server = MailServer.builder().maxMessageSize(12_345).start();
                SMTPTransport transport = (SMTPTransport) session(server).getTransport("smtp")) {
            transport.connect();
            assertThat(transport.getExtensionParameter("SIZE")).isEqualTo("12345");
            assertThat(transport.supportsExtension("PIPELINING")).isTrue();
        }
    }

    private static MailServer strict() {
        return MailServer.builder().strict(true).account(USER, "a secret").start();
    }

    private static Session session(MailServer server) {
        return Session.getInstance(properties(server));
    }

    private static Session authenticating(MailServer server, String mechanism) {
        Properties properties = properties(server);
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.auth.mechanisms", mechanism);
        return Session.getInstance(properties);
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.smtp().host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.smtp().port()));
        properties.setProperty("mail.smtp.localhost", "client.example.com");
        properties.setProperty("mail.smtp.timeout", "20000");
        properties.setProperty("mail.smtp.connectiontimeout", "20000");
        return properties;
    }

    private static MimeMessage message(Session session, String subject) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom("shop@example.com");
        message.setSubject(subject, "UTF-8");
        message.setText("Hello\r\n");
        return message;
    }
}
