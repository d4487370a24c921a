package dev.restante.docs;

import dev.restante.Endpoint;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/** The application that the README's examples test. */
final class Signup {

    private final Session session;

    Signup(String smtpHost, int smtpPort) {
        this(smtpHost, smtpPort, new Properties());
    }

    /** Over TLS from the beginning. */
    Signup(Endpoint smtps, SSLContext trusting) {
        this(smtps.host(), smtps.port(), overTls(trusting));
    }

    private static Properties overTls(SSLContext trusting) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trusting.getSocketFactory());
        return properties;
    }

    private Signup(String smtpHost, int smtpPort, Properties properties) {
        properties.setProperty("mail.smtp.host", smtpHost);
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        properties.setProperty("mail.smtp.localhost", "shop.example.com");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        session = Session.getInstance(properties);
    }

    void register(String address) {
        try {
            Transport.send(welcome(address));
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot welcome " + address, e);
        }
    }

    private MimeMessage welcome(String address) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom("shop@example.com");
        mail.setRecipients(Message.RecipientType.TO, address);
        mail.setSubject("Welcome");
        mail.setContent(new MimeMultipart(text(), terms()));
        return mail;
    }

    private static MimeBodyPart text() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Hello Jane, good to have you.");
        return text;
    }

    private static MimeBodyPart terms() throws MessagingException {
        MimeBodyPart terms = new MimeBodyPart();
        terms.setDataHandler(
                new DataHandler(new ByteArrayDataSource(new byte[] {'%', 'P', 'D', 'F'}, "application/pdf")));
        terms.setFileName("terms.pdf");
        return terms;
    }
}
