package dev.restante.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Small questions about octets of a message, and the way from header octets to text.
 *
 * <p>Header octets are first read as ISO-8859-1, one character per octet, so that syntax can be parsed in a string
 * without losing anything; {@link #text} then makes the text that people mean.
 */
final class Octets {

    private Octets() {}

    /** WSP of RFC 5234, appendix B.1: space or tab. */
    static boolean isWsp(int c) {
        return c == ' ' || c == '\t';
    }

    /** The offset after the line that begins at {@code from}: after its LF, or {@code to} if there is none. */
    static int nextLine(byte[] octets, int from, int to) {
        int i = from;
        while (i < to && octets[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, to);
    }

    /** Where the line that ends before {@code next} really ends: without its CRLF or LF. */
    static int withoutLineEnd(byte[] octets, int from, int next) {
        if (next == from || octets[next - 1] != '\n') {
            return next;
        }
        return next - 1 > from && octets[next - 2] == '\r' ? next - 2 : next - 1;
    }

    /** Whether the line from {@code from} to {@code next}, line end included, is an empty line. */
    static boolean isEmptyLine(byte[] octets, int from, int next) {
        return next > from && octets[next - 1] == '\n' && withoutLineEnd(octets, from, next) == from;
    }

    /**
     * The octets as one unfolded line (RFC 5322, section 2.2.3): line ends are taken out, the white space after them
     * stays; white space at both ends is trimmed.
     *
     * @return one character per octet
     */
    static String unfold(byte[] octets, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpaceOrLineEnd(octets[start])) {
            start++;
        }
        while (end > start && isSpaceOrLineEnd(octets[end - 1])) {
            end--;
        }
        return nextLine(octets, start, end) == end
                ? new String(octets, start, end - start, StandardCharsets.ISO_8859_1)
                : withoutLineEnds(octets, start, end);
    }

    private static boolean isSpaceOrLineEnd(byte octet) {
        return isWsp(octet) || octet == '\r' || octet == '\n';
    }

    private static String withoutLineEnds(byte[] octets, int from, int to) {
        var unfolded = new StringBuilder(to - from);
        for (int line = from; line < to; ) {
            int next = nextLine(octets, line, to);
            int end = withoutLineEnd(octets, line, next);
            unfolded.append(new String(octets, line, end - line, StandardCharsets.ISO_8859_1));
            line = next;
        }
        return unfolded.toString();
    }

    /** The first half of their SHA-256, in hexadecimal digits. */
    static String digest(byte[] octets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Text of header octets that were read as ISO-8859-1: as UTF-8 if they are valid UTF-8, else left as they are. */
    static String text(String latin1) {
        return isAscii(latin1) ? latin1 : text(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Text of octets whose charset is not known: as UTF-8 if they are valid UTF-8, else as ISO-8859-1. */
    static String text(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether the octets are this US-ASCII text; upper and lower case letters are equal. */
    static boolean equalsIgnoreCase(byte[] octets, int from, int to, String ascii) {
        if (to - from != ascii.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lower(octets[i]) != lower(ascii.charAt(i - from))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
