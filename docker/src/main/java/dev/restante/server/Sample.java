package dev.restante.server;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail of the demo: a file with the message, and the envelope around it.
 *
 * @param file the name of the file, without its folder and {@code .eml}
 * @param shows what there is to see in it
 * @param mailFrom the reverse-path; empty for the null one
 * @param recipients who gets it, named in its header or not
 */
record Sample(String file, String shows, String mailFrom, List<String> recipients) {

    private static final String JANE = "jane@example.com";
    private static final String KENJI = "kenji@example.org";
    private static final String SHOP = "hello@tidewater.example";

    /** All samples in the order in which they are sent. */
    static final List<Sample> ALL = List.of(
            new Sample("welcome", "plain text with a link", SHOP, List.of(JANE)),
            new Sample("code", "a one-time code", "no-reply@tidewater.example", List.of(JANE)),
            new Sample("invoice", "a PDF and a CSV attached", "billing@tidewater.example", List.of(JANE)),
            new Sample("order-ja", "Japanese and emoji, also in the subject", "shop@ushio.example", List.of(KENJI)),
            new Sample("picnic-1", "the first mail of a conversation", JANE, List.of(KENJI)),
            new Sample("picnic-2", "the answer to it", KENJI, List.of(JANE)),
            new Sample("picnic-3", "the answer to the answer", JANE, List.of(KENJI)),
            new Sample("bounce", "a bounce, from nobody", "", List.of(JANE)),
            new Sample("minutes", "a blind copy to the second", JANE, List.of(KENJI, "audit@example.com")),
            new Sample(
                    "newsletter", "HTML beside text, an image inside", "news@tidewater.example", List.of(JANE, KENJI)));

    /** The message with this date, ready to be sent. */
    SMTPMessage message(Session session, Instant date) throws MessagingException {
        try (InputStream in = open()) {
            SMTPMessage message = new SMTPMessage(session, in);
            message.setHeader("Date", new MailDateFormat().format(Date.from(date)));
            message.setEnvelopeFrom(mailFrom.isEmpty() ? "<>" : mailFrom);
            return message;
        } catch (IOException e) {
            throw new MessagingException("Cannot read the sample " + file, e);
        }
    }

    private InputStream open() {
        return Objects.requireNonNull(Sample.class.getResourceAsStream("demo/" + file + ".eml"), file);
    }

    /** The recipients as Jakarta Mail wants them. */
    Address[] recipientAddresses() throws MessagingException {
        return InternetAddress.parse(String.join(",", recipients));
    }
}
