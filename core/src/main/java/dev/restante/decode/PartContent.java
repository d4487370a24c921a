package dev.restante.decode;

import dev.restante.mime.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The content of a part with its encodings undone (RFC 2045 section 6, RFC 2046 section 4.1.2). */
public final class PartContent {

    /** RFC 2045 section 6.2. */
    private static final Set<String> IDENTITIES = Set.of("7bit", "8bit", "binary");

    private PartContent() {}

    /**
     * Tells whether the transfer encoding is one that can be undone.
     *
     * @param part the part
     * @return whether it is known
     */
    public static boolean isDecodable(MimePart part) {
        return IDENTITIES.contains(part.transferEncoding()) || isEncoded(part);
    }

    /**
     * Tells whether the content is more than its raw octets.
     *
     * @param part the part
     * @return whether there is a transfer encoding to be undone
     */
    public static boolean isEncoded(MimePart part) {
        return Decoder.ofTransferEncoding(part.transferEncoding()).isPresent();
    }

    /**
     * Undoes the transfer encoding.
     *
     * @param part the part
     * @return its octets: as far as they can be decoded, undecoded if not at all
     */
    public static byte[] bytes(MimePart part) {
        byte[] raw = part.message().toByteArray(part.bodyStart(), part.end());
        return Decoder.ofTransferEncoding(part.transferEncoding())
                .map(decoder -> decodable(decoder, raw))
                .orElse(raw);
    }

    /**
     * Undoes the transfer encoding while it is read, so that nothing is copied.
     *
     * @param part the part
     * @return its octets; the stream fails where they cannot be decoded
     */
    public static InputStream open(MimePart part) {
        InputStream raw = part.message().newInputStream(part.bodyStart(), part.end());
        return Decoder.ofTransferEncoding(part.transferEncoding())
                .map(decoder -> decoder.decoding(raw))
                .orElse(raw);
    }

    private static byte[] decodable(Decoder decoder, byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        try (InputStream in = decoder.decoding(raw)) {
            in.transferTo(decoded);
        } catch (IOException e) {
            return decoded.size() == 0 ? raw : decoded.toByteArray();
        }
        return decoded.toByteArray();
    }

    /**
     * Undoes the transfer encoding and the charset.
     *
     * @param part the part
     * @return its text with line ends as {@code \n}
     */
    public static String text(MimePart part) {
        String charset = part.contentType().parameters().get("charset").orElse("us-ascii");
        return decode(bytes(part), charset).replace("\r\n", "\n");
    }

    /**
     * Where the charset is unknown, or the octets say otherwise, UTF-8 is tried, and then ISO-8859-1, in which every
     * octet is something.
     */
    private static String decode(byte[] octets, String charsetName) {
        Charset declared = charset(charsetName).orElse(StandardCharsets.UTF_8);
        for (Charset candidate : List.of(declared, StandardCharsets.UTF_8)) {
            try {
                return candidate.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /**
     * Finds a charset. Jakarta Mail knows more names, but takes ISO-8859-1 for US-ASCII: it is asked last.
     *
     * @param name what a part calls it
     * @return the charset; empty if nobody knows it
     */
    public static Optional<Charset> charset(String name) {
        for (String candidate : List.of(name, MimeUtility.javaCharset(name))) {
            try {
                return Optional.of(Charset.forName(candidate));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
