package dev.restante.mail;

import dev.restante.content.CalendarObject;
import dev.restante.content.Link;
import dev.restante.content.Links;
import dev.restante.content.ListUnsubscribe;
import dev.restante.content.MailContentError;
import dev.restante.content.MessageIds;
import dev.restante.content.OneTimeCodes;
import dev.restante.decode.EncodedWords;
import dev.restante.decode.HeaderDate;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

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
     * The mails that this one answers, from the header field {@code In-Reply-To} (RFC 5322 section 3.6.4).
     *
     * @return the identifiers with their angle brackets, in order
     */
    default List<String> inReplyTo() {
        return message().mime().header("In-Reply-To").map(MessageIds::in).orElse(List.of());
    }

    /**
     * The mails of the thread before this one, from the header field {@code References} (RFC 5322 section 3.6.4).
     *
     * @return the identifiers with their angle brackets, the oldest first
     */
    default List<String> references() {
        return message().mime().header("References").map(MessageIds::in).orElse(List.of());
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
     * The attachments: all parts that are neither the body nor, beside an HTML body, {@link #inlineImages}. Only an
     * image that is marked as an attachment, and shown in the HTML all the same, is both.
     *
     * @return the attachments in order
     */
    default List<Attachment> attachments() {
        return new Contents(message().mime()).attachments();
    }

    /**
     * The attachment of a name.
     *
     * @param fileName its name, in any case
     * @return the first attachment that has it
     * @throws MailContentError if there is none; it lists those that there are
     */
    default Attachment attachment(String fileName) {
        return Extraction.from(this, () -> Extraction.named(fileName, attachments()));
    }

    /**
     * What a reader sees of the body: of HTML without its markup and without what is hidden in it; the plain text if
     * there is no HTML.
     *
     * @return the text with line ends as {@code \n}
     */
    default String visibleText() {
        return new Contents(message().mime()).visibleText();
    }

    /**
     * The links of the HTML body in order, and then those of the plain text. A link that is in both is there twice,
     * each with its origin, so that either body can be tested. Neither {@code cid:} images nor {@code List-Unsubscribe}
     * are links of the body.
     *
     * @return the links, also those that nobody can follow
     */
    default List<Link> links() {
        return new Contents(message().mime()).links();
    }

    /**
     * The only link in the bodies; several with the same target are one.
     *
     * @return the link, rather of the HTML than of the plain text
     * @throws MailContentError if there is none, or if there are several with different targets; it lists them
     */
    default Link link() {
        return Extraction.from(this, () -> Links.only(links()));
    }

    /**
     * The link whose text has these words, without regard to case and white space: of the HTML if it has such a link,
     * else of the plain text, where the text of a link is its URL. A text of just these words comes before one with
     * more, and several with the same target are one.
     *
     * <pre>{@code
     * String token = mail.link("Confirm").parameter("token");
     * }</pre>
     *
     * @param words what its text contains
     * @return the link
     * @throws MailContentError if there is none, or if there are several with different targets; it lists what links
     *     there are
     */
    default Link link(String words) {
        return Extraction.from(this, () -> Links.withText(links(), words));
    }

    /**
     * The one-time codes in the plain text and in what is visible of the HTML, as {@link OneTimeCodes} recognises them:
     * 4 to 8 digits, also in two groups ({@code 123 456} is found as {@code 123456}), or capital letters and digits as
     * in {@code G-123456}; no dates, prices, telephone numbers or pieces of URLs. Where a paragraph speaks of a code, a
     * PIN or the like, only what stands there is found.
     *
     * @return the codes in order, each once
     */
    default List<String> codes() {
        return OneTimeCodes.in(new Contents(message().mime()).texts());
    }

    /**
     * What a pattern finds in the plain text and in what is visible of the HTML.
     *
     * @param pattern what a code looks like; its first group, if it has one, is the code
     * @return the codes in order, each once
     */
    default List<String> codes(Pattern pattern) {
        return OneTimeCodes.in(new Contents(message().mime()).texts(), pattern);
    }

    /**
     * The only one-time code, of those that {@link #codes()} finds.
     *
     * @return the code
     * @throws MailContentError if there is none, or if there are several; it lists them
     */
    default String code() {
        return Extraction.from(this, () -> OneTimeCodes.only(codes()));
    }

    /**
     * The only code of one's own form.
     *
     * @param pattern what a code looks like; its first group, if it has one, is the code
     * @return the code
     * @throws MailContentError if there is none, or if there are several; it lists them
     */
    default String code(Pattern pattern) {
        return Extraction.from(this, () -> OneTimeCodes.only(codes(pattern)));
    }

    /**
     * The images that come with the mail to be shown in its HTML: those with a Content-ID that are not marked as
     * attachments, or that the HTML refers to.
     *
     * @return the images in order
     */
    default List<InlineImage> inlineImages() {
        return new Contents(message().mime()).inlineImages();
    }

    /**
     * The calendars, such as invitations: all {@code text/calendar} parts, be they attached or not.
     *
     * @return the calendars in order
     */
    default List<CalendarObject> calendars() {
        return new Contents(message().mime()).calendars();
    }

    /**
     * How to get off the mailing list, from the header fields {@code List-Unsubscribe} (RFC 2369) and
     * {@code List-Unsubscribe-Post} (RFC 8058).
     *
     * @return what they say; empty if there is no {@code List-Unsubscribe}
     */
    default Optional<ListUnsubscribe> listUnsubscribe() {
        MimePart mime = message().mime();
        return mime.header("List-Unsubscribe")
                .map(field -> ListUnsubscribe.parse(
                        field, mime.header("List-Unsubscribe-Post").orElse("")));
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
