package dev.restante.docs;

import dev.restante.Endpoint;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The application that the guide's examples test: a shop that writes to its customers. */
final class Shop {

    private final Session session;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final String user;
    private final String password;

    Shop(Endpoint smtp) {
        this(smtp, "", "");
    }

    /** A shop that logs in before it sends. */
    Shop(Endpoint smtp, String user, String password) {
        this.user = user;
        this.password = password;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.from", "shop@example.com");
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        properties.setProperty("mail.smtp.localhost", "shop.example.com");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        session = Session.getInstance(properties);
    }

    /** Asks for a confirmation of the address. */
    void signUp(String customer) {
        String target = "https://shop.example.com/confirm?token=1f3870be";
        send(mail(customer, "Welcome", alternative("Hello Jane, please confirm your address: " + target, """
                <html><body>
                <h1>Welcome</h1>
                <p>Hello Jane, please confirm your address.</p>
                <a class="button" href="%s">Confirm</a>
                </body></html>
                """.formatted(
                        target))));
    }

    /** Does the same when it has time for it. */
    CompletableFuture<Void> signUpLater(String customer) {
        return CompletableFuture.runAsync(() -> signUp(customer));
    }

    void confirm(String token) {
        confirmed.add(token);
    }

    boolean logIn(String customer, String code) {
        return !customer.isEmpty() && code.equals("482913");
    }

    void sendCode(String customer) {
        send(mail(customer, "Your code", text("Your code is 482913. It is valid for 10 minutes.")));
    }

    /** The accountant gets a copy of which the customer does not know. */
    void sendInvoice(String customer) {
        MimeMultipart content = new MimeMultipart();
        add(content, text("Please find the invoice attached."));
        add(content, attachment("invoice-7.pdf", "%PDF-1.7"));
        MimeMessage invoice = mail(customer, "Invoice 7", content);
        run(() -> invoice.setRecipients(RecipientType.BCC, "accounting@shop.example.com"));
        send(invoice);
    }

    void invite(String customer) {
        MimeBodyPart invitation = new MimeBodyPart();
        String calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//shop.example.com//EN
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:1@shop.example.com
                DTSTAMP:20260131T120000Z
                DTSTART:20260203T090000Z
                DTEND:20260203T093000Z
                SUMMARY:Fitting
                ORGANIZER:mailto:shop@example.com
                ATTENDEE:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(customer);
        run(() -> invitation.setContent(calendar, "text/calendar; charset=utf-8; method=REQUEST"));
        send(mail(customer, "Your fitting", invitation));
    }

    private MimeMessage mail(String customer, String subject, MimeMultipart content) {
        MimeMessage mail = new MimeMessage(session);
        run(() -> {
            mail.setFrom("shop@example.com");
            mail.setRecipients(RecipientType.TO, customer);
            mail.setSubject(subject);
            mail.setSentDate(new Date());
            mail.setContent(content);
        });
        return mail;
    }

    private MimeMessage mail(String customer, String subject, MimeBodyPart text) {
        MimeMultipart content = new MimeMultipart();
        add(content, text);
        return mail(customer, subject, content);
    }

    private static MimeMultipart alternative(String text, String html) {
        MimeMultipart alternative = new MimeMultipart("alternative");
        add(alternative, text(text));
        MimeBodyPart part = new MimeBodyPart();
        run(() -> part.setText(html, "utf-8", "html"));
        add(alternative, part);
        return alternative;
    }

    private static MimeBodyPart text(String text) {
        MimeBodyPart part = new MimeBodyPart();
        run(() -> part.setText(text));
        return part;
    }

    private static MimeBodyPart attachment(String fileName, String content) {
        MimeBodyPart part = new MimeBodyPart();
        byte[] octets = content.getBytes(StandardCharsets.US_ASCII);
        run(() -> {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(octets, "application/pdf")));
            part.setFileName(fileName);
        });
        return part;
    }

    private static void add(MimeMultipart content, MimeBodyPart part) {
        run(() -> content.addBodyPart(part));
    }

    private void send(MimeMessage mail) {
        run(() -> {
            if (user.isEmpty()) {
                Transport.send(mail);
            } else {
                Transport.send(mail, user, password);
            }
        });
    }

    private static void run(MailAction action) {
        try {
            action.run();
        } catch (MessagingException e) {
            throw new IllegalStateException("The shop cannot write to its customer", e);
        }
    }

    private interface MailAction {

        void run() throws MessagingException;
    }
}
