package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import dev.restante.mail.Attachment;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractByteArrayAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
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
                attachment -> attachment.size() == bytes,
                "have size " + bytes,
                attachment -> "it is " + attachment.size());
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

    /**
     * The content meets the requirements.
     *
     * <pre>{@code
     * // a PDF passes
     * assertThat(attachment).hasBytes(bytes -> bytes.startsWith(new byte[] {'%', 'P', 'D', 'F'}));
     * // and fails
     * assertThat(attachment).hasBytes(bytes -> bytes.isEmpty());
     * }</pre>
     *
     * @param requirements assertions on all bytes
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public AttachmentAssert hasBytes(Consumer<? super AbstractByteArrayAssert<?>> requirements) {
        isNotNull();
        requirements.accept(Assertions.assertThat(actual.bytes()).as("%s", describe("bytes of " + actual)));
        return this;
    }

    /**
     * The content has this digest.
     *
     * <pre>{@code
     * // the five bytes Hello passes
     * assertThat(attachment).hasSha256("185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969");
     * // and fails
     * assertThat(attachment).hasSha256("0000000000000000000000000000000000000000000000000000000000000000");
     * }</pre>
     *
     * @param digest the SHA-256 as 64 hexadecimal digits, in any case
     * @return this assertion
     * @throws AssertionError if it has another one
     */
    public AttachmentAssert hasSha256(String digest) {
        return verify(
                attachment -> attachment.sha256().equalsIgnoreCase(digest),
                "have SHA-256 " + digest,
                attachment -> "it is " + attachment.sha256());
    }

    /**
     * The part says that it should be shown so (RFC 2183 section 2).
     *
     * <pre>{@code
     * // Content-Disposition: inline passes
     * assertThat(attachment).hasDisposition("inline");
     * // and fails
     * assertThat(attachment).hasDisposition("attachment");
     * }</pre>
     *
     * @param disposition such as {@code attachment} or {@code inline}, in any case
     * @return this assertion
     * @throws AssertionError if it says something else or nothing
     */
    public AttachmentAssert hasDisposition(String disposition) {
        return verify(
                attachment -> attachment
                        .disposition()
                        .filter(disposition::equalsIgnoreCase)
                        .isPresent(),
                "have the disposition " + disposition,
                attachment ->
                        attachment.disposition().map(value -> "it is " + value).orElse("it has none"));
    }

    /**
     * Other parts refer to it by this (RFC 2045 section 7).
     *
     * <pre>{@code
     * // Content-ID: <logo> passes
     * assertThat(attachment).hasContentId("logo");
     * // and fails
     * assertThat(attachment).hasContentId("photo");
     * }</pre>
     *
     * @param contentId without angle brackets
     * @return this assertion
     * @throws AssertionError if it has another one or none
     */
    public AttachmentAssert hasContentId(String contentId) {
        return verify(
                attachment -> attachment.contentId().filter(contentId::equals).isPresent(),
                "have the Content-ID " + contentId,
                attachment -> attachment.contentId().map(id -> "it is " + id).orElse("it has none"));
    }

    /**
     * The content type has this parameter.
     *
     * <pre>{@code
     * // Content-Type: text/csv; charset=utf-8 passes
     * assertThat(attachment).hasParameter("charset", "utf-8");
     * // and fails
     * assertThat(attachment).hasParameter("charset", "us-ascii");
     * }</pre>
     *
     * @param name such as {@code charset}, in any case
     * @param value the whole value, in any case
     * @return this assertion
     * @throws AssertionError if it has another value, or there is none
     */
    public AttachmentAssert hasParameter(String name, String value) {
        return verify(
                attachment -> parameter(attachment, name)
                        .filter(value::equalsIgnoreCase)
                        .isPresent(),
                "have the parameter %s with value %s".formatted(name, quoted(value)),
                attachment -> parameter(attachment, name)
                        .map(actualValue -> "it is " + quoted(actualValue))
                        .orElse("it has none"));
    }

    private static Optional<String> parameter(Attachment attachment, String name) {
        return attachment.part().contentType().parameters().get(name);
    }
}
