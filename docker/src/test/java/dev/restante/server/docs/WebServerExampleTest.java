package dev.restante.server.docs;

import dev.restante.MailServer;
import dev.restante.server.WebServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the documentation shows about the web server in a Java test. */
class WebServerExampleTest {

    @Test
    void opensThePageOnAServerOfATest() throws MessagingException {
        try (MailServer mail = MailServer.start();
                WebServer web = WebServer.start(mail)) {
            System.out.println("Look at " + web.uri());
            new Signup(mail.smtp().host(), mail.smtp().port()).register("jane@example.com");
            mail.received().awaitOne();
        }
    }

    private record Signup(String host, int port) {

        void register(String address) throws MessagingException {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", host);
            properties.setProperty("mail.smtp.port", Integer.toString(port));
            MimeMessage message = new MimeMessage(Session.getInstance(properties));
            message.setFrom("shop@example.com");
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            message.setSubject("Welcome");
            message.setText("Hello");
            Transport.send(message);
        }
    }
}
