package dev.restante.junit5;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a test of one of our users looks like. */
@MailServerTest
@Account(address = "jane@example.com", password = "secret")
class SignupTest {

    @Test
    void sendsTheWelcomeMail(MailServer mail) throws Exception {
        new Signup(mail.smtp().host(), mail.smtp().port()).register("jane@example.com");

        ReceivedMail welcome =
                mail.received(to("jane@example.com").subject("Welcome")).awaitOne();

        assertThat(welcome)
                .isFrom("shop@example.com")
                .hasText(text -> text.contains("Hello Jane"))
                .hasAttachment("terms.pdf", pdf -> pdf.hasContentType("application/pdf"));
        assertThat(welcome.date()).isPresent();
        assertThat(mail).received(to("bob@example.com")).isEmpty();
    }

    @Test
    void tellsTheAuditorsSecretly(MailServer mail) throws Exception {
        new Signup(mail.smtp().host(), mail.smtp().port()).register("jane@example.com");

        assertThat(mail)
                .received(to("audit@example.com"))
                .one()
                .hasRecipients("jane@example.com", "audit@example.com")
                .hasBcc("audit@example.com")
                .doesNotHaveHeader("Bcc");
    }

    /** The program under test. */
    private record Signup(String host, int port) {

        void register(String address) throws MessagingException {
            Session session = session();
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress("shop@example.com"));
            message.setRecipients(Message.RecipientType.TO, address);
            message.setRecipients(Message.RecipientType.BCC, "audit@example.com");
            message.setSubject("Welcome");
            message.setSentDate(new Date());
            message.setContent(new MimeMultipart(text(), terms()));
            Transport.send(message);
        }

        private Session session() {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", host);
            properties.setProperty("mail.smtp.port", Integer.toString(port));
            properties.setProperty("mail.smtp.localhost", "localhost");
            properties.setProperty("mail.smtp.timeout", "10000");
            return Session.getInstance(properties);
        }

        private static MimeBodyPart text() throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setText("Hello Jane!", "UTF-8");
            return part;
        }

        private static MimeBodyPart terms() throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(new byte[] {'%', 'P', 'D', 'F'}, "application/pdf")));
            part.setFileName("terms.pdf");
            return part;
        }
    }
}
