package dev.restante.docs;

import dev.restante.Endpoint;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** An application that sends mail and does not give up too early, for the guide's examples. */
final class Outbox {

    private static final int TRIES = 5;

    private final Session session;
    private final List<String> refused = new ArrayList<>();
    private final List<String> uncertain = new ArrayList<>();

    Outbox(Endpoint smtp) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        session = Session.getInstance(properties);
    }

    /** Tries those recipients again that were refused for now, and nobody else. */
    void send(String subject, String... recipients) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom("shop@example.com");
        message.setRecipients(RecipientType.TO, String.join(",", recipients));
        message.setSubject(subject);
        message.setText("Hello");
        message.saveChanges();
        Address[] left = message.getAllRecipients();
        for (int i = 0; i < TRIES && left.length > 0; i++) {
            left = trySending(message, left);
        }
        addresses(left).forEach(refused::add);
    }

    private Address[] trySending(MimeMessage message, Address[] recipients) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, recipients);
        } catch (SMTPSendFailedException e) {
            if (e.getReturnCode() < 0) { // no reply: it may have arrived, and who sends again may send twice
                uncertain.add(message.getSubject());
                return new Address[0];
            }
            return tryAgain(e);
        } catch (SendFailedException e) {
            return tryAgain(e);
        }
        return new Address[0];
    }

    private Address[] tryAgain(SendFailedException e) {
        addresses(e.getInvalidAddresses()).forEach(refused::add);
        return e.getValidUnsentAddresses();
    }

    private static Stream<String> addresses(Address[] addresses) {
        return Stream.of(addresses).map(each -> ((InternetAddress) each).getAddress());
    }

    List<String> refused() {
        return refused;
    }

    List<String> uncertain() {
        return uncertain;
    }
}
