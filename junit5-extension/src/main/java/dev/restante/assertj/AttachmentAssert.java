package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import dev.restante.mail.Attachment;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on an attachment. Its content is looked at with the transfer encoding undone. */
public class AttachmentAssert extends AbstractMailAssert<AttachmentAssert, Attachment> {

    /**
     * Begins an assertion.
     *
     * @param actual the attachment
     */
    public AttachmentAssert(@Nullable Attachment actual) {
        super(actual, AttachmentAssert.class);
    }

    /**
     * The file name is this.
     *
     * <pre>{@code
     * // an attachment terms.pdf passes
     * assertThat(attachment).hasFileName("terms.pdf");
     * // and fails
     * assertThat(attachment).hasFileName("Terms.pdf");
     * }</pre>
     *
     * @param fileName the whole decoded name
     * @return this assertion
     * @throws AssertionError if it has another name or none
     */
    public AttachmentAssert hasFileName(String fileName) {
        return verify(
                attachment -> attachment.fileName().equals(fileName),
                "have file name " + quoted(fileName),
                attachment -> "it is " + quoted(attachment.fileName()));
    }

    /**
     * The media type is this. Parameters such as the charset are not compared.
     *
     * <pre>{@code
     * // Content-Type: text/csv; charset=utf-8 passes
     * assertThat(attachment).hasContentType("text/csv");
     * // and fails
     * assertThat(attachment).hasContentType("text/plain");
     * }</pre>
     *
     * @param contentType type and subtype such as {@code application/pdf}, in any case
     * @return this assertion
     * @throws AssertionError if it is of another type
     */
    public AttachmentAssert hasContentType(String contentType) {
        return verify(
                attachment -> attachment.contentType().equalsIgnoreCase(contentType),
                "have content type " + contentType,
                attachment -> "it is " + attachment.contentType());
    }

    /**
     * The content has this size.
     *
     * <pre>{@code
     * // five bytes pass, however they are encoded
     * assertThat(attachment).hasSize(5);
     * // and fail
     * assertThat(attachment).hasSize(8);
     * }</pre>
     *
     * @param bytes how many bytes
     * @return this assertion
     * @throws AssertionError if it has more or fewer
     */
    public AttachmentAssert hasSize(int bytes) {
        return verify(
                attachment -> attachment.bytes().length == bytes,
                "have size " + bytes,
                attachment -> "it is " + attachment.bytes().length);
    }

    /**
     * The content is this.
     *
     * <pre>{@code
     * byte[] terms = Files.readAllBytes(Path.of("terms.pdf"));
     * // passes
     * assertThat(attachment).hasBytes(terms);
     * // fails
     * assertThat(attachment).hasBytes(Arrays.copyOf(terms, 10));
     * }</pre>
     *
     * @param bytes all bytes
     * @return this assertion
     * @throws AssertionError if a byte differs, or there are more or fewer
     */
    public AttachmentAssert hasBytes(byte[] bytes) {
        return verify(
                attachment -> Arrays.equals(attachment.bytes(), bytes),
                "have certain " + bytes.length + " bytes",
                attachment -> "its %d bytes differ from offset %d on"
                        .formatted(attachment.bytes().length, Arrays.mismatch(attachment.bytes(), bytes)));
    }

    /**
     * The content as text meets the requirements.
     *
     * <pre>{@code
     * // "id,name\n1,Jane\n" passes
     * assertThat(attachment).hasText(text -> text.startsWith("id,name").hasLineCount(2));
     * // and fails
     * assertThat(attachment).hasText(text -> text.isEmpty());
     * }</pre>
     *
     * @param requirements assertions on the text, in the charset that the part declares
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public AttachmentAssert hasText(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("text", Attachment::text, requirements);
    }

    /**
     * The content as text contains this.
     *
     * <pre>{@code
     * // "id,name\n1,Jane\n" passes
     * assertThat(attachment).hasTextContaining("Jane");
     * // and fails
     * assertThat(attachment).hasTextContaining("jane");
     * }</pre>
     *
     * @param part a part of the text, in the charset that the attachment declares
     * @return this assertion
     * @throws AssertionError if the text does not contain it
     */
    public AttachmentAssert hasTextContaining(String part) {
        return verifyContaining("text", Attachment::text, part);
    }
}
