package dev.restante.mail;

import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;

/** A part of a mail that is attached to it. Immutable; decoded when asked, from octets that are not copied. */
public final class Attachment {

    private final RawMessage message;
    private final MimePart part;

    Attachment(RawMessage message, MimePart part) {
        this.message = message;
        this.part = part;
    }

    /**
     * The file name, from {@code Content-Disposition} or else from {@code Content-Type} (RFC 2183 section 2.3).
     *
     * @return the decoded name; empty if there is none
     */
    public String fileName() {
        return new Name(part).value();
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
        return Decoder.transferDecode(message.toByteArray(part.bodyStart(), part.end()), part.transferEncoding());
    }

    /**
     * The content as text, in the charset that the part declares.
     *
     * @return the decoded text with line ends as {@code \n}
     */
    public String text() {
        String charset = part.contentType().parameters().get("charset").orElse("us-ascii");
        return Decoder.charsetDecode(bytes(), charset).replace("\r\n", "\n");
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

    /** A file name and where it can stand. Encoded words in it are against RFC 2231, and common. */
    record Name(MimePart part) {
        String value() {
            return part.disposition()
                    .flatMap(d -> d.parameters().get("filename"))
                    .or(() -> part.contentType().parameters().get("name"))
                    .map(Decoder::decodeWords)
                    .orElse("");
        }
    }
}
