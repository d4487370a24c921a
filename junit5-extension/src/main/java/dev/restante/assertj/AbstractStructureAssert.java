package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the MIME structure of a message.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractStructureAssert<
                SELF extends AbstractStructureAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractAttachmentsAssert<SELF, ACTUAL> {

    AbstractStructureAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The parts of the message are these.
     *
     * <pre>{@code
     * // a mail with text, HTML and a PDF attached passes
     * assertThat(mail).hasStructure("multipart/mixed(multipart/alternative(text/plain, text/html), application/pdf)");
     * // and fails
     * assertThat(mail).hasStructure("multipart/alternative(text/plain, text/html)");
     * }</pre>
     *
     * @param structure the media type of each part without parameters, and in parentheses after it those of the parts
     *     within it, with commas between them; white space and case do not matter. The message within a
     *     {@code message/rfc822} is a part of it
     * @return this assertion
     * @throws AssertionError if they are others
     */
    public SELF hasStructure(String structure) {
        String expected = MimeStructure.normalised(structure);
        return verify(
                mail -> MimeStructure.of(mail.message().mime()).equals(expected),
                "have the structure " + expected,
                mail -> "it is " + MimeStructure.of(mail.message().mime()));
    }
}
