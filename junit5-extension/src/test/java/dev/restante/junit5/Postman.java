package dev.restante.junit5;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** Sends mail and logs in with Jakarta Mail, as the programs under test of our users do. */
public final class Postman {

    private final Endpoint smtp;

    public Postman(MailServer server) {
        this.smtp = server.smtp();
    }

    public void deliver(String to, String subject) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress("shop@example.com"));
        message.setRecipients(MimeMessage.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText("Hello", "UTF-8");
        Transport.send(message);
    }

    /** Tells whether the server lets this user in. */
    boolean canLogIn(String user, String password) throws MessagingException {
        try (Transport transport = session().getTransport("smtp")) {
            transport.connect(user, password);
            return true;
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        properties.setProperty("mail.smtp.localhost", "localhost");
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        return Session.getInstance(properties);
    }
}
