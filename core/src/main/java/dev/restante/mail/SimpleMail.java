package dev.restante.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mail from scratch: addresses, subject, text, HTML, attachments. What is missing is missing in the mail too,
 * but for {@code Date} and {@code Message-ID}, which it always has. Not safe for several threads.
 *
 * <pre>{@code
 * server.deliver(NewMail.from("shop@example.com")
 *         .to("jane@example.com")
 *         .bcc("audit@example.com")
 *         .subject("Welcome")
 *         .text("Hello Jane")
 *         .attach("terms.pdf", "application/pdf", pdf));
 * }</pre>
 */
public final class SimpleMail implements MailSource {

    private record Field(String name, String value) {}

    private final String from;
    private final List<String> to = new ArrayList<>();
    private final List<String> cc = new ArrayList<>();
    private final List<String> bcc = new ArrayList<>();
    private final List<String> replyTo = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final SimpleContent content = new SimpleContent();
    private @Nullable String subject;
    private @Nullable Instant date;
    private String[] flags = {};

    SimpleMail(String from) {
        this.from = from;
    }

    /**
     * Adds addressees.
     *
     * @param addresses such as {@code jane@example.com}, or {@code Jane Doe <jane@example.com>}
     * @return this mail
     */
    public SimpleMail to(String... addresses) {
        to.addAll(List.of(addresses));
        return this;
    }

    /**
     * Adds who gets a copy.
     *
     * @param addresses the addresses
     * @return this mail
     */
    public SimpleMail cc(String... addresses) {
        cc.addAll(List.of(addresses));
        return this;
    }

    /**
     * Adds who gets a copy of which the header does not tell.
     *
     * @param addresses the addresses
     * @return this mail
     */
    public SimpleMail bcc(String... addresses) {
        bcc.addAll(List.of(addresses));
        return this;
    }

    /**
     * Adds where answers should go, if not to who writes it.
     *
     * @param addresses the addresses
     * @return this mail
     */
    public SimpleMail replyTo(String... addresses) {
        replyTo.addAll(List.of(addresses));
        return this;
    }

    /**
     * Sets the subject.
     *
     * @param newSubject the subject, of any characters
     * @return this mail
     */
    public SimpleMail subject(String newSubject) {
        this.subject = newSubject;
        return this;
    }

    /**
     * Sets the plain text.
     *
     * @param text the text
     * @return this mail
     */
    public SimpleMail text(String text) {
        content.text = text;
        return this;
    }

    /**
     * Sets the HTML; with a plain text, both are alternatives.
     *
     * @param html the HTML
     * @return this mail
     */
    public SimpleMail html(String html) {
        content.html = html;
        return this;
    }

    /**
     * Adds an attachment.
     *
     * @param fileName its name
     * @param contentType its media type, such as {@code application/pdf}
     * @param octets its content
     * @return this mail
     */
    public SimpleMail attach(String fileName, String contentType, byte[] octets) {
        content.attach(fileName, contentType, octets);
        return this;
    }

    /**
     * Adds an attachment of text.
     *
     * @param fileName its name
     * @param contentType its media type, such as {@code text/calendar}
     * @param text its content, which becomes UTF-8
     * @return this mail
     */
    public SimpleMail attach(String fileName, String contentType, String text) {
        return attach(fileName, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds an image that the HTML shows as {@code <img src="cid:…">}.
     *
     * @param contentId its Content-ID without angle brackets
     * @param contentType its media type, such as {@code image/png}
     * @param octets its content
     * @return this mail
     */
    public SimpleMail inline(String contentId, String contentType, byte[] octets) {
        content.inline(contentId, contentType, octets);
        return this;
    }

    /**
     * Adds a header field.
     *
     * @param name its name
     * @param value its value; written as it is
     * @return this mail
     */
    public SimpleMail header(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    /**
     * Sets when it was written, and came; the server's time unless this is called.
     *
     * @param moment the moment
     * @return this mail
     */
    public SimpleMail date(Instant moment) {
        this.date = moment;
        return this;
    }

    /**
     * Sets the flags that it gets where it is kept.
     *
     * @param names such as {@code \Seen}, or keywords
     * @return this mail
     * @throws IllegalArgumentException if something is no flag
     */
    public SimpleMail flags(String... names) {
        flags = Stream.of(names).map(FlagName::require).toArray(String[]::new);
        return this;
    }

    /**
     * Makes the mail.
     *
     * @param clock tells the time unless {@link #date} does
     * @return the mail
     * @throws IllegalArgumentException if an address or a media type cannot be written
     */
    @Override
    public NewMail newMail(InstantSource clock) {
        Instant written = date == null ? clock.instant() : date;
        try {
            NewMail mail =
                    NewMail.of(write(written)).sender(author().getAddress()).flags(flags);
            return (date == null ? mail : mail.date(date)).recipients(recipients());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This mail cannot be written: " + e.getMessage(), e);
        }
    }

    private InternetAddress author() throws MessagingException {
        InternetAddress[] all = addresses(List.of(from));
        if (all.length != 1) {
            throw new AddressException("it is from one address such as shop@example.com, not from '" + from + "'");
        }
        return all[0];
    }

    private MimeMessage write(Instant written) throws MessagingException {
        SavedMessage message = new SavedMessage("<" + UUID.randomUUID() + "@restante>");
        message.setFrom(author());
        message.setRecipients(RecipientType.TO, addresses(to));
        message.setRecipients(RecipientType.CC, addresses(cc));
        if (!replyTo.isEmpty()) {
            message.setReplyTo(addresses(replyTo));
        }
        message.setSentDate(Date.from(written));
        if (subject != null) {
            message.setSubject(subject, "utf-8");
        }
        content.writeTo(message);
        for (Field field : fields) {
            message.addHeader(field.name(), field.value());
        }
        message.saveChanges();
        return message;
    }

    private String[] recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (InternetAddress address :
                addresses(Stream.of(to, cc, bcc).flatMap(List::stream).toList())) {
            all.add(address.getAddress());
        }
        return all.toArray(String[]::new);
    }

    private static InternetAddress[] addresses(List<String> all) throws MessagingException {
        InternetAddress[] addresses = InternetAddress.parse(String.join(", ", all));
        for (InternetAddress address : addresses) {
            encodeName(address);
        }
        return addresses;
    }

    /** A header has ASCII alone (RFC 2047). */
    private static void encodeName(InternetAddress address) {
        try {
            address.setPersonal(address.getPersonal(), "utf-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
    }
}
