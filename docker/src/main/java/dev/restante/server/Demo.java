package dev.restante.server;

import dev.restante.Endpoint;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Sends the samples through the server's own front door, and says as whom to read them. */
final class Demo {

    /** Who receives samples. The password is the demo's, unless the user declared the account. */
    static final List<Login> LOGINS = List.of(
            new Login("jane@example.com", "demo"),
            new Login("kenji@example.org", "demo"),
            new Login("audit@example.com", "demo"));

    private static final Duration BETWEEN_SAMPLES = Duration.ofMinutes(11);

    private final Map<String, String> passwords;
    private final boolean overTls;

    Demo(Map<String, String> passwords, boolean overTls) {
        this.passwords = passwords;
        this.overTls = overTls;
    }

    void run(Endpoint smtp, PrintWriter out) throws MessagingException {
        send(smtp);
        out.printf("%n%d sample mails came in over SMTP:%n", Sample.ALL.size());
        Sample.ALL.forEach(
                sample -> out.printf("  %-38s to %s%n", sample.shows(), String.join(" and ", sample.recipients())));
        out.printf("%nLook at them in a browser, at the address of HTTP, or read them over POP3 or IMAP, as%n");
        LOGINS.forEach(login -> out.printf("  %-18s %s%n", login.name(), passwordHint(login)));
        out.println();
    }

    private String passwordHint(Login login) {
        return login.password().equals(passwords.get(login.name()))
                ? "password " + login.password()
                : "with the password that you gave";
    }

    private void send(Endpoint smtp) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", "demo.example");
        if (overTls) {
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.setProperty("mail.smtp.starttls.enable", "true");
            // The server may have any certificate, also one that is wrong on purpose; it is the same process.
            properties.setProperty("mail.smtp.ssl.trust", "*");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        }
        Session session = Session.getInstance(properties);
        String user = LOGINS.get(0).name();
        Instant date = Instant.now().minus(BETWEEN_SAMPLES.multipliedBy(Sample.ALL.size()));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(smtp.host(), smtp.port(), user, passwords.get(user)); // --strict wants a login
            for (Sample sample : Sample.ALL) {
                date = date.plus(BETWEEN_SAMPLES);
                transport.sendMessage(sample.message(session, date), sample.recipientAddresses());
            }
        }
    }
}
