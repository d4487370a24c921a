package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;
import static dev.restante.assertj.FailureText.quoted;

import dev.restante.mail.Attachment;
import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a mail: its envelope, its header, its body and its attachments, all decoded.
 *
 * <p>Addresses and field names are compared without regard to case, everything else exactly.
 */
public class ReceivedMailAssert extends AbstractMailAssert<ReceivedMailAssert, ReceivedMail> {

    /**
     * Begins an assertion.
     *
     * @param actual the mail
     */
    public ReceivedMailAssert(@Nullable ReceivedMail actual) {
        super(actual, ReceivedMailAssert.class);
    }

    /**
     * The header shows this author. What the envelope says is left to {@link #hasEnvelopeSender}: mailing lists and
     * services that track bounces put an address of their own there.
     *
     * <pre>{@code
     * // From: Shop <shop@example.com> passes
     * assertThat(mail).isFrom("shop@example.com");
     * // and fails
     * assertThat(mail).isFrom("bounces@example.com");
     * }</pre>
     *
     * @param address an address in the header field {@code From}, in any case
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public ReceivedMailAssert isFrom(String address) {
        return verify(
                mail -> hasAddress(mail.from(), address),
                "be from " + address,
                mail -> "From is %s (and the envelope's sender %s)"
                        .formatted(listed(mail.from()), MailDescription.sender(mail)));
    }

    /**
     * The envelope names this sender: where bounces go.
     *
     * <pre>{@code
     * // MAIL FROM:<bounces@example.com> passes
     * assertThat(mail).hasEnvelopeSender("bounces@example.com");
     * // and fails
     * assertThat(mail).hasEnvelopeSender("shop@example.com");
     * }</pre>
     *
     * @param address the reverse-path, in any case; empty for {@code MAIL FROM:<>}
     * @return this assertion
     * @throws AssertionError if it names another one
     */
    public ReceivedMailAssert hasEnvelopeSender(String address) {
        return verify(
                mail -> mail.envelope().mailFrom().equalsIgnoreCase(address),
                "have the envelope's sender " + MailDescription.bracketed(address),
                mail -> "it is " + MailDescription.sender(mail));
    }

    /**
     * The mail was sent to this address, whether its header shows it or not.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> passes
     * assertThat(mail).isTo("jane@example.com");
     * // and fails
     * assertThat(mail).isTo("bob@example.com");
     * }</pre>
     *
     * @param address a recipient in the envelope, in any case
     * @return this assertion
     * @throws AssertionError if the address is not among the recipients
     */
    public ReceivedMailAssert isTo(String address) {
        return verify(
                mail -> containsAddress(mail.envelope().recipientAddresses(), address),
                "be to " + address,
                MailDescription::recipients);
    }

    /**
     * The mail was sent to these addresses and no others, whether its header shows them or not.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> and RCPT TO:<bob@example.com> passes
     * assertThat(mail).hasRecipients("bob@example.com", "jane@example.com");
     * // and fails
     * assertThat(mail).hasRecipients("bob@example.com");
     * }</pre>
     *
     * @param addresses all recipients in the envelope, in any order and any case
     * @return this assertion
     * @throws AssertionError if one is missing or there are others
     */
    public ReceivedMailAssert hasRecipients(String... addresses) {
        return verify(
                mail -> lowerCase(mail.envelope().recipientAddresses()).equals(lowerCase(List.of(addresses))),
                "have recipients " + listed(List.of(addresses)),
                MailDescription::recipients);
    }

    /**
     * The header shows this addressee of a copy.
     *
     * <pre>{@code
     * // Cc: Bob <bob@example.com> passes
     * assertThat(mail).hasCc("bob@example.com");
     * // and fails
     * assertThat(mail).hasCc("jane@example.com");
     * }</pre>
     *
     * @param address an address in the header field {@code Cc}, in any case
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public ReceivedMailAssert hasCc(String address) {
        return verify(
                mail -> hasAddress(mail.cc(), address), "have Cc " + address, mail -> "Cc is " + listed(mail.cc()));
    }

    /**
     * The mail was sent to this address, and neither {@code To} nor {@code Cc} shows it.
     *
     * <pre>{@code
     * // RCPT TO:<audit@example.com> without a header field that tells of it passes
     * assertThat(mail).hasBcc("audit@example.com");
     * // and fails
     * assertThat(mail).hasBcc("jane@example.com");
     * }</pre>
     *
     * @param address a recipient in the envelope, in any case
     * @return this assertion
     * @throws AssertionError if it is no recipient, or the header shows it
     */
    public ReceivedMailAssert hasBcc(String address) {
        return verify(
                mail -> containsAddress(mail.bcc(), address),
                "have Bcc " + address,
                mail -> "Bcc is %s; %s".formatted(listed(mail.bcc()), MailDescription.recipients(mail)));
    }

    /**
     * The subject is this.
     *
     * <pre>{@code
     * // Subject: Welcome to the shop passes
     * assertThat(mail).hasSubject("Welcome to the shop");
     * // and fails
     * assertThat(mail).hasSubject("Welcome");
     * }</pre>
     *
     * @param subject the whole decoded subject
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public ReceivedMailAssert hasSubject(String subject) {
        return verify(
                mail -> mail.subject().equals(subject),
                "have subject " + quoted(subject),
                mail -> "it is " + quoted(mail.subject()));
    }

    /**
     * The subject contains this.
     *
     * <pre>{@code
     * // Subject: Welcome to the shop passes
     * assertThat(mail).hasSubjectContaining("Welcome");
     * // and fails
     * assertThat(mail).hasSubjectContaining("welcome");
     * }</pre>
     *
     * @param part a part of the decoded subject
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public ReceivedMailAssert hasSubjectContaining(String part) {
        return verify(
                mail -> mail.subject().contains(part),
                "have subject containing " + quoted(part),
                mail -> "it is " + quoted(mail.subject()));
    }

    /**
     * The subject meets the requirements.
     *
     * <pre>{@code
     * // Subject: Welcome to the shop passes
     * assertThat(mail).hasSubject(subject -> subject.startsWith("Welcome"));
     * // and fails
     * assertThat(mail).hasSubject(subject -> subject.isBlank());
     * }</pre>
     *
     * @param requirements assertions on the decoded subject
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public ReceivedMailAssert hasSubject(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("subject", ReceivedMail::subject, requirements);
    }

    /**
     * There is a header field of this name.
     *
     * <pre>{@code
     * // X-Campaign: spring passes
     * assertThat(mail).hasHeader("X-Campaign");
     * // and fails
     * assertThat(mail).hasHeader("X-Season");
     * }</pre>
     *
     * @param name the field name, in any case
     * @return this assertion
     * @throws AssertionError if there is none
     */
    public ReceivedMailAssert hasHeader(String name) {
        return verify(mail -> mail.header(name).isPresent(), "have header " + name, MailDescription::headerNames);
    }

    /**
     * A header field has this value.
     *
     * <pre>{@code
     * // X-Campaign: spring passes
     * assertThat(mail).hasHeader("X-Campaign", "spring");
     * // and fails
     * assertThat(mail).hasHeader("X-Campaign", "Spring");
     * }</pre>
     *
     * @param name the field name, in any case
     * @param value the whole value, unfolded and decoded
     * @return this assertion
     * @throws AssertionError if no field of the name has it
     */
    public ReceivedMailAssert hasHeader(String name, String value) {
        return verify(
                mail -> mail.headers(name).contains(value),
                "have header " + name + ": " + value,
                mail -> mail.headers(name).isEmpty()
                        ? MailDescription.headerNames(mail)
                        : MailDescription.headerValues(mail, name));
    }

    /**
     * There is no header field of this name.
     *
     * <pre>{@code
     * // a mail without it passes
     * assertThat(mail).doesNotHaveHeader("Bcc");
     * // and fails
     * assertThat(mail).doesNotHaveHeader("Subject");
     * }</pre>
     *
     * @param name the field name, in any case
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public ReceivedMailAssert doesNotHaveHeader(String name) {
        return verify(
                mail -> mail.header(name).isEmpty(),
                "have no header " + name,
                mail -> MailDescription.headerValues(mail, name));
    }

    /**
     * The plain text of the body meets the requirements.
     *
     * <pre>{@code
     * // Hello Jane passes
     * assertThat(mail).hasText(text -> text.contains("Hello Jane"));
     * // and fails
     * assertThat(mail).hasText(text -> text.isEmpty());
     * }</pre>
     *
     * @param requirements assertions on the decoded plain text, with line ends as {@code \n}; it is empty if there is
     *     none
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public ReceivedMailAssert hasText(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("text", ReceivedMail::text, requirements);
    }

    /**
     * The plain text of the body contains this.
     *
     * <pre>{@code
     * // Hello Jane passes
     * assertThat(mail).hasTextContaining("Hello Jane");
     * // and fails
     * assertThat(mail).hasTextContaining("Hello Bob");
     * }</pre>
     *
     * @param part a part of the decoded plain text, with line ends as {@code \n}
     * @return this assertion
     * @throws AssertionError if it does not, or there is none
     */
    public ReceivedMailAssert hasTextContaining(String part) {
        return verifyContaining("text", ReceivedMail::text, part);
    }

    /**
     * The HTML of the body meets the requirements.
     *
     * <pre>{@code
     * // <p>Hello <b>Jane</b></p> passes
     * assertThat(mail).hasHtml(html -> html.contains("<b>Jane</b>"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.isEmpty());
     * }</pre>
     *
     * @param requirements assertions on the decoded HTML, with line ends as {@code \n}; it is empty if there is none
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public ReceivedMailAssert hasHtml(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("HTML", ReceivedMail::html, requirements);
    }

    /**
     * The HTML of the body contains this.
     *
     * <pre>{@code
     * // <p>Hello <b>Jane</b></p> passes
     * assertThat(mail).hasHtmlContaining("<b>Jane</b>");
     * // and fails
     * assertThat(mail).hasHtmlContaining("Hello Bob");
     * }</pre>
     *
     * @param part a part of the decoded HTML, with line ends as {@code \n}
     * @return this assertion
     * @throws AssertionError if it does not, or there is none
     */
    public ReceivedMailAssert hasHtmlContaining(String part) {
        return verifyContaining("HTML", ReceivedMail::html, part);
    }

    /**
     * There is an attachment of this name.
     *
     * <pre>{@code
     * // an attachment terms.pdf passes
     * assertThat(mail).hasAttachment("terms.pdf");
     * // and fails
     * assertThat(mail).hasAttachment("invoice.pdf");
     * }</pre>
     *
     * @param fileName the whole decoded name
     * @return this assertion
     * @throws AssertionError if there is none
     */
    public ReceivedMailAssert hasAttachment(String fileName) {
        return verify(
                mail -> !attachments(mail, fileName).isEmpty(),
                "have attachment " + fileName,
                MailDescription::attachmentNames);
    }

    /**
     * There is an attachment of this name that meets the requirements. If several have the name, one of them has to.
     *
     * <pre>{@code
     * // an attachment terms.pdf passes
     * assertThat(mail).hasAttachment("terms.pdf", pdf -> pdf.hasContentType("application/pdf"));
     * // and fails
     * assertThat(mail).hasAttachment("terms.pdf", pdf -> pdf.hasSize(0));
     * }</pre>
     *
     * @param fileName the whole decoded name
     * @param requirements assertions on the attachment
     * @return this assertion
     * @throws AssertionError if there is none, or the requirements fail
     */
    public ReceivedMailAssert hasAttachment(String fileName, Consumer<? super AttachmentAssert> requirements) {
        hasAttachment(fileName);
        List<Attachment> named = attachments(actual, fileName);
        // declared as it is, since a bare lambda would choose the overload that AssertJ has only from 3.21 on
        Consumer<Attachment> meetsThem = attachment -> requirements.accept(attachmentAssert(attachment));
        if (named.size() == 1) {
            meetsThem.accept(named.get(0));
        } else {
            Assertions.assertThat(named)
                    .as("%s", describe("attachments of " + actual))
                    .anySatisfy(meetsThem);
        }
        return this;
    }

    /**
     * There are so many attachments.
     *
     * <pre>{@code
     * // a mail with terms.pdf and logo.png attached passes
     * assertThat(mail).hasAttachmentCount(2);
     * // and fails
     * assertThat(mail).hasAttachmentCount(1);
     * }</pre>
     *
     * @param count how many; inline images of an HTML body don't count
     * @return this assertion
     * @throws AssertionError if there are more or fewer
     */
    public ReceivedMailAssert hasAttachmentCount(int count) {
        return verify(
                mail -> mail.attachments().size() == count,
                "have %d %s".formatted(count, count == 1 ? "attachment" : "attachments"),
                MailDescription::attachmentNames);
    }

    /**
     * There are no attachments. Inline images of an HTML body don't count.
     *
     * <pre>{@code
     * // a mail without any passes
     * assertThat(mail).hasNoAttachments();
     * // and fails
     * assertThat(mail).hasAttachmentCount(1);
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public ReceivedMailAssert hasNoAttachments() {
        return verify(mail -> mail.attachments().isEmpty(), "have no attachments", MailDescription::attachmentNames);
    }

    /**
     * The mail was sent over TLS, from the beginning or after STARTTLS.
     *
     * <pre>{@code
     * // a mail that came over TLS passes
     * assertThat(mail).wasSentOverTls();
     * // and one that came in plain text fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if the connection was not protected
     */
    public ReceivedMailAssert wasSentOverTls() {
        return verify(
                mail -> mail.envelope().client().tls().isPresent(),
                "be sent over TLS",
                mail -> "it came in plain text from " + mail.envelope().client());
    }

    /**
     * Whoever sent the mail had logged in as this user.
     *
     * <pre>{@code
     * // a mail that jane@example.com sent after logging in passes
     * assertThat(mail).wasSentBy("jane@example.com");
     * // and fails
     * assertThat(mail).wasSentBy("bob@example.com");
     * }</pre>
     *
     * @param user the name by which the client authenticated, in any case
     * @return this assertion
     * @throws AssertionError if the client authenticated as somebody else, or not at all
     */
    public ReceivedMailAssert wasSentBy(String user) {
        return verify(
                mail -> mail.envelope()
                        .client()
                        .user()
                        .filter(user::equalsIgnoreCase)
                        .isPresent(),
                "be sent by " + user,
                MailDescription::user);
    }

    private AttachmentAssert attachmentAssert(Attachment attachment) {
        return new AttachmentAssert(attachment).as("%s", describe("attachment of " + actual));
    }

    private static List<Attachment> attachments(ReceivedMail mail, String fileName) {
        return mail.attachments().stream()
                .filter(attachment -> attachment.fileName().equals(fileName))
                .toList();
    }

    private static boolean hasAddress(Collection<EmailAddress> addresses, String address) {
        return addresses.stream().anyMatch(a -> a.address().equalsIgnoreCase(address));
    }

    private static boolean containsAddress(Collection<String> addresses, String address) {
        return addresses.stream().anyMatch(address::equalsIgnoreCase);
    }

    private static Set<String> lowerCase(Collection<String> addresses) {
        return addresses.stream().map(a -> a.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
