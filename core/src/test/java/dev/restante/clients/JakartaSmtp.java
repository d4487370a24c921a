package dev.restante.clients;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** What the tests with the SMTP transport of Jakarta Mail have in common. */
final class JakartaSmtp {

    static final String SENDER = "shop@example.com";
    static final String USER = "jane@example.com";

    private JakartaSmtp() {}

    static Properties properties(MailServer server) {
        return properties(server.smtp());
    }

    /** Tells of each recipient what became of it, and waits long enough for a slow machine. */
    static Properties properties(Endpoint smtp) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        properties.setProperty("mail.smtp.localhost", "client.example.com");
        properties.setProperty("mail.smtp.from", SENDER);
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.timeout", "20000");
        properties.setProperty("mail.smtp.connectiontimeout", "20000");
        return properties;
    }

    /** Sends a mail over a connection of its own. */
    static void send(MailServer server, String... recipients) throws MessagingException {
        send(properties(server), recipients);
    }

    /** Unlike {@code Transport.send}, tells why sending failed also where its farewell fails after that. */
    static void send(Properties properties, String... recipients) throws MessagingException {
        Session session = Session.getInstance(properties);
        try (SMTPTransport transport = connect(session)) {
            sendOver(transport, message(session, recipients));
        }
    }

    static MimeMessage message(Session session, String... recipients) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(SENDER);
        message.setSubject("Your order");
        message.setText("Hello\r\n");
        message.setRecipients(Message.RecipientType.TO, String.join(",", recipients));
        message.saveChanges();
        return message;
    }

    /** A transport that is connected. */
    static SMTPTransport connect(Session session) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect();
        return transport;
    }

    static void sendOver(SMTPTransport transport, MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }
}
