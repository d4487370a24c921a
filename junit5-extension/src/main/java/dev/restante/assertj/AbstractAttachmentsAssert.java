package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.Attachment;
import dev.restante.mail.MailMessage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the attachments of a message.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractAttachmentsAssert<
                SELF extends AbstractAttachmentsAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractHtmlAssert<SELF, ACTUAL> {

    AbstractAttachmentsAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
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
    public SELF hasAttachment(String fileName) {
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
    public SELF hasAttachment(String fileName, Consumer<? super AttachmentAssert> requirements) {
        hasAttachment(fileName);
        Pieces.anyMeets(
                attachments(actual, fileName),
                describe("attachments of " + actual),
                this::attachmentAssert,
                requirements);
        return myself;
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
    public SELF hasAttachmentCount(int count) {
        return verify(
                mail -> mail.attachments().size() == count,
                "have %d %s".formatted(count, count == 1 ? "attachment" : "attachments"),
                MailDescription::attachmentNames);
    }

    /**
     * The attachments have these names.
     *
     * <pre>{@code
     * // a mail with terms.pdf and prices.csv attached passes
     * assertThat(mail).hasAttachments("prices.csv", "terms.pdf");
     * // and fails
     * assertThat(mail).hasAttachments("terms.pdf");
     * }</pre>
     *
     * @param fileNames the whole decoded names of all attachments, in any order; inline images of an HTML body don't
     *     count
     * @return this assertion
     * @throws AssertionError if one is missing or there are others
     */
    public SELF hasAttachments(String... fileNames) {
        return verify(
                mail -> sorted(mail.attachments().stream().map(Attachment::fileName))
                        .equals(sorted(Stream.of(fileNames))),
                "have attachments " + listed(List.of(fileNames)),
                MailDescription::attachmentNames);
    }

    /**
     * There is no attachment of this name.
     *
     * <pre>{@code
     * // a mail with terms.pdf attached passes
     * assertThat(mail).doesNotHaveAttachment("invoice.pdf");
     * // and fails
     * assertThat(mail).doesNotHaveAttachment("terms.pdf");
     * }</pre>
     *
     * @param fileName the whole decoded name
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public SELF doesNotHaveAttachment(String fileName) {
        return verify(
                mail -> attachments(mail, fileName).isEmpty(),
                "have no attachment " + fileName,
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
    public SELF hasNoAttachments() {
        return verify(mail -> mail.attachments().isEmpty(), "have no attachments", MailDescription::attachmentNames);
    }

    private AttachmentAssert attachmentAssert(Attachment attachment) {
        return new AttachmentAssert(attachment).as("%s", describe("attachment of " + actual));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.sorted().toList();
    }

    private static List<Attachment> attachments(MailMessage message, String fileName) {
        return message.attachments().stream()
                .filter(attachment -> attachment.fileName().equals(fileName))
                .toList();
    }
}
