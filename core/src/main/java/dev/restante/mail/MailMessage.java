package dev.restante.mail;

import dev.restante.decode.EncodedWords;
import dev.restante.decode.HeaderDate;
import dev.restante.mime.RawMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A message as people read it: what is decoded from its octets. It is the same wherever the message is, on its way or
 * in a mailbox.
 *
 * <p>Nothing of this fails: what is malformed is shown as well as it can be, what is missing is empty.
 */
public interface MailMessage {

    /**
     * The message exactly as the client sent it, and the structure of its parts.
     *
     * @return the octets, not copied
     */
    RawMessage message();

    /**
     * The message exactly as the client sent it: nothing added, nothing changed.
     *
     * @return a copy of the octets; {@link #message()} gives them without copying
     */
    default byte[] raw() {
        return message().toByteArray();
    }

    /**
     * Tells how large the message is.
     *
     * @return its size in octets
     */
    default int size() {
        return message().size();
    }

    /**
     * The first header field of a name.
     *
     * @param name the field name, in any case
     * @return its value, unfolded and decoded (RFC 2047); empty if there is no such field
     */
    default Optional<String> header(String name) {
        return message().mime().header(name).map(EncodedWords::decode);
    }

    /**
     * All header fields of a name.
     *
     * @param name the field name, in any case
     * @return their values in order, unfolded and decoded (RFC 2047)
     */
    default List<String> headers(String name) {
        return message().mime().headers(name).stream().map(EncodedWords::decode).toList();
    }

    /**
     * The subject.
     *
     * @return the decoded subject; empty if there is none
     */
    default String subject() {
        return header("Subject").orElse("");
    }

    /**
     * The authors, from the header field {@code From}. What the envelope says is {@link Envelope#mailFrom()}.
     *
     * @return the decoded addresses in order
     */
    default List<EmailAddress> from() {
        return AddressList.ofField(this, "From");
    }

    /**
     * The addressees in the header field {@code To}. Who really got the mail is {@link Envelope#recipients()}.
     *
     * @return the decoded addresses in order
     */
    default List<EmailAddress> to() {
        return AddressList.ofField(this, "To");
    }

    /**
     * The addressees in the header field {@code Cc}.
     *
     * @return the decoded addresses in order
     */
    default List<EmailAddress> cc() {
        return AddressList.ofField(this, "Cc");
    }

    /**
     * Where answers should go, from the header field {@code Reply-To}.
     *
     * @return the decoded addresses in order
     */
    default List<EmailAddress> replyTo() {
        return AddressList.ofField(this, "Reply-To");
    }

    /**
     * When the author says the mail was written, from the header field {@code Date}.
     *
     * @return the date with the author's offset; empty if it is missing or no date
     */
    default Optional<OffsetDateTime> date() {
        return message().mime().header("Date").flatMap(HeaderDate::parse);
    }

    /**
     * The header field {@code Message-ID}.
     *
     * @return the identifier with its angle brackets; empty if it is missing
     */
    default Optional<String> messageId() {
        return message().mime().header("Message-ID");
    }

    /**
     * The body as plain text: the first {@code text/plain} part that is no attachment.
     *
     * @return the decoded text with line ends as {@code \n}; empty if there is no such part
     */
    default String text() {
        return new Contents(message().mime()).text("plain");
    }

    /**
     * The body as HTML: the first {@code text/html} part that is no attachment.
     *
     * @return the decoded HTML with line ends as {@code \n}; empty if there is no such part
     */
    default String html() {
        return new Contents(message().mime()).text("html");
    }

    /**
     * The attachments: all parts that are neither the body nor inline images of an HTML body.
     *
     * @return the attachments in order
     */
    default List<Attachment> attachments() {
        return new Contents(message().mime()).attachments();
    }

    /**
     * Parses the message with Jakarta Mail.
     *
     * @return a fresh copy, for the caller to keep and change
     * @throws IllegalStateException if Jakarta Mail cannot parse the message
     */
    default MimeMessage toMimeMessage() {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), message().newInputStream());
        } catch (MessagingException e) {
            throw new IllegalStateException("Jakarta Mail cannot parse the message", e);
        }
    }
}
