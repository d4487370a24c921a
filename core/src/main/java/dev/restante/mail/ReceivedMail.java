package dev.restante.mail;

import dev.restante.decode.EncodedWords;
import dev.restante.decode.HeaderDate;
import dev.restante.mime.RawMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mail as it was received: the octets of the message, the envelope around it, and a decoded view for people.
 *
 * <p>Immutable and safe for several threads. There is one for each SMTP transaction, however many recipients it had.
 * The decoded view never fails: what is malformed is shown as well as it can be, what is missing is empty.
 *
 * <pre>{@code
 * ReceivedMail welcome = server.received(to("jane@example.com")).awaitOne();
 * assertThat(welcome.subject()).isEqualTo("Welcome");
 * assertThat(welcome.bcc()).containsExactly("audit@example.com");
 * }</pre>
 */
public final class ReceivedMail {

    private static final int SHOWN_RECIPIENTS = 10;
    private static final int SHOWN_SUBJECT = 200;

    private final long id;
    private final Envelope envelope;
    private final RawMessage message;

    /**
     * Makes a received mail.
     *
     * @param id its number in the order of arrival
     * @param envelope the envelope
     * @param message the octets
     */
    public ReceivedMail(long id, Envelope envelope, RawMessage message) {
        this.id = id;
        this.envelope = Objects.requireNonNull(envelope, "envelope");
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * Numbers the mails of one server in the order of their arrival. Numbers only grow, also over a reset.
     *
     * @return the number of this mail, from 1
     */
    public long id() {
        return id;
    }

    /**
     * The envelope: what the client said with MAIL, RCPT and before them.
     *
     * @return the envelope
     */
    public Envelope envelope() {
        return envelope;
    }

    /**
     * The message exactly as the client sent it, and the structure of its parts.
     *
     * @return the octets, not copied
     */
    public RawMessage message() {
        return message;
    }

    /**
     * The message exactly as the client sent it: nothing added, nothing changed.
     *
     * @return a copy of the octets; {@link #message()} gives them without copying
     */
    public byte[] raw() {
        return message.toByteArray();
    }

    /**
     * Tells how large the message is.
     *
     * @return its size in octets
     */
    public int size() {
        return message.size();
    }

    /**
     * The first header field of a name.
     *
     * @param name the field name, in any case
     * @return its value, unfolded and decoded (RFC 2047); empty if there is no such field
     */
    public Optional<String> header(String name) {
        return message.mime().header(name).map(EncodedWords::decode);
    }

    /**
     * All header fields of a name.
     *
     * @param name the field name, in any case
     * @return their values in order, unfolded and decoded (RFC 2047)
     */
    public List<String> headers(String name) {
        return message.mime().headers(name).stream().map(EncodedWords::decode).toList();
    }

    /**
     * The subject.
     *
     * @return the decoded subject; empty if there is none
     */
    public String subject() {
        return header("Subject").orElse("");
    }

    /**
     * The authors, from the header field {@code From}. What the envelope says is {@link Envelope#mailFrom()}.
     *
     * @return the decoded addresses in order
     */
    public List<EmailAddress> from() {
        return addresses("From");
    }

    /**
     * The addressees in the header field {@code To}. Who really got the mail is {@link Envelope#recipients()}.
     *
     * @return the decoded addresses in order
     */
    public List<EmailAddress> to() {
        return addresses("To");
    }

    /**
     * The addressees in the header field {@code Cc}.
     *
     * @return the decoded addresses in order
     */
    public List<EmailAddress> cc() {
        return addresses("Cc");
    }

    /**
     * Where answers should go, from the header field {@code Reply-To}.
     *
     * @return the decoded addresses in order
     */
    public List<EmailAddress> replyTo() {
        return addresses("Reply-To");
    }

    /**
     * The blind recipients: who is in the envelope, but neither in {@code To} nor in {@code Cc}. Addresses are compared
     * without regard to case.
     *
     * @return the envelope's addresses in order
     */
    public List<String> bcc() {
        Set<String> shown = Stream.concat(to().stream(), cc().stream())
                .map(a -> a.address().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return envelope.recipientAddresses().stream()
                .filter(a -> !shown.contains(a.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * When the author says the mail was written, from the header field {@code Date}.
     *
     * @return the date with the author's offset; empty if it is missing or no date
     */
    public Optional<OffsetDateTime> date() {
        return message.mime().header("Date").flatMap(HeaderDate::parse);
    }

    /**
     * The header field {@code Message-ID}.
     *
     * @return the identifier with its angle brackets; empty if it is missing
     */
    public Optional<String> messageId() {
        return message.mime().header("Message-ID");
    }

    /**
     * The body as plain text: the first {@code text/plain} part that is no attachment.
     *
     * @return the decoded text with line ends as {@code \n}; empty if there is no such part
     */
    public String text() {
        return new Contents(message.mime()).text("plain");
    }

    /**
     * The body as HTML: the first {@code text/html} part that is no attachment.
     *
     * @return the decoded HTML with line ends as {@code \n}; empty if there is no such part
     */
    public String html() {
        return new Contents(message.mime()).text("html");
    }

    /**
     * The attachments: all parts that are neither the body nor inline images of an HTML body.
     *
     * @return the attachments in order
     */
    public List<Attachment> attachments() {
        return new Contents(message.mime()).attachments();
    }

    /**
     * Parses the message with Jakarta Mail.
     *
     * @return a fresh copy, for the caller to keep and change
     * @throws IllegalStateException if Jakarta Mail cannot parse the message
     */
    public MimeMessage toMimeMessage() {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), message.newInputStream());
        } catch (MessagingException e) {
            throw new IllegalStateException("Jakarta Mail cannot parse mail " + id, e);
        }
    }

    private List<EmailAddress> addresses(String field) {
        return message.mime().headers(field).stream()
                .flatMap(value -> AddressList.decode(value).stream())
                .toList();
    }

    /**
     * Shows the mail in one line, as failure messages do.
     *
     * @return such as {@code mail 3 from shop@example.com to [jane@example.com]: "Welcome"}
     */
    @Override
    public String toString() {
        String from = envelope.mailFrom().isEmpty() ? "<>" : envelope.mailFrom();
        return "mail %d from %s to %s: \"%s\"".formatted(id, from, recipientsInShort(), subjectInShort());
    }

    private String recipientsInShort() {
        List<String> all = envelope.recipientAddresses();
        return all.size() <= SHOWN_RECIPIENTS
                ? all.toString()
                : all.subList(0, SHOWN_RECIPIENTS) + " and " + (all.size() - SHOWN_RECIPIENTS) + " more";
    }

    /** Without control characters, which would do as they like with a terminal. */
    private String subjectInShort() {
        String subject = subject().replaceAll("\\p{Cntrl}", "\uFFFD");
        return subject.length() <= SHOWN_SUBJECT ? subject : subject.substring(0, SHOWN_SUBJECT) + "…";
    }
}
