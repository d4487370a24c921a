package dev.restante.mail;

import dev.restante.decode.EncodedWords;
import dev.restante.decode.PartContent;
import dev.restante.mime.ContentDisposition;
import dev.restante.mime.MimePart;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** A part of a mail that is attached to it. Immutable; decoded when asked, from octets that are not copied. */
public final class Attachment {

    private final MimePart part;

    Attachment(MimePart part) {
        this.part = part;
    }

    /**
     * Looks at any part as if it were attached.
     *
     * @param part the part
     * @return its name, its type and its decoded content
     */
    public static Attachment of(MimePart part) {
        return new Attachment(Objects.requireNonNull(part, "part"));
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
     * How it should be shown (RFC 2183 section 2).
     *
     * @return such as {@code attachment} or {@code inline}, in lower case; empty if the part does not say
     */
    public Optional<String> disposition() {
        return part.disposition().map(ContentDisposition::type);
    }

    /**
     * By what other parts refer to it (RFC 2045 section 7).
     *
     * @return the Content-ID without its angle brackets; empty if there is none
     */
    public Optional<String> contentId() {
        return part.header("Content-ID").map(Attachment::withoutBrackets).filter(id -> !id.isEmpty());
    }

    private static String withoutBrackets(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }

    /**
     * How large the content is with its transfer encoding undone.
     *
     * @return the number of octets
     */
    public int size() {
        return PartContent.isEncoded(part) ? bytes().length : part.bodySize();
    }

    /**
     * A digest of the content with its transfer encoding undone.
     *
     * @return the SHA-256 as 64 hexadecimal digits, in lower case
     */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
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
