package dev.restante.mail;

import dev.restante.decode.EncodedWords;
import dev.restante.decode.PartContent;
import dev.restante.mime.MimePart;

/** A part of a mail that is attached to it. Immutable; decoded when asked, from octets that are not copied. */
public final class Attachment {

    private final MimePart part;

    Attachment(MimePart part) {
        this.part = part;
    }

    /**
     * The file name, from {@code Content-Disposition} or else from {@code Content-Type} (RFC 2183 section 2.3). Encoded
     * words in it are decoded: they are against RFC 2231, and common.
     *
     * @return the decoded name; empty if there is none
     */
    public String fileName() {
        return part.disposition()
                .flatMap(disposition -> disposition.parameters().get("filename"))
                .or(() -> part.contentType().parameters().get("name"))
                .map(EncodedWords::decode)
                .orElse("");
    }

    /**
     * The media type without its parameters.
     *
     * @return such as {@code application/pdf}, in lower case
     */
    public String contentType() {
        return part.contentType().fullType();
    }

    /**
     * The content with its transfer encoding undone.
     *
     * @return a fresh array
     */
    public byte[] bytes() {
        return PartContent.bytes(part);
    }

    /**
     * The content as text, in the charset that the part declares.
     *
     * @return the decoded text with line ends as {@code \n}
     */
    public String text() {
        return PartContent.text(part);
    }

    /**
     * The structure behind it.
     *
     * @return the part in the message
     */
    public MimePart part() {
        return part;
    }

    /**
     * Shows the attachment in one line.
     *
     * @return such as {@code terms.pdf (application/pdf)}
     */
    @Override
    public String toString() {
        return (fileName().isEmpty() ? "unnamed" : fileName()) + " (" + contentType() + ")";
    }
}
