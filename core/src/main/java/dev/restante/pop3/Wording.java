package dev.restante.pop3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** How a client is told things: with the response codes that it was announced, and in UTF-8 only if it said so. */
final class Wording {

    /** RFC 2449 section 4: a first line has at most 512 octets with its CRLF. */
    private static final int MAX_LINE = 510;

    private static final byte[] ELLIPSIS = "...".getBytes(UTF_8);
    private static final byte[] CRLF = "\r\n".getBytes(UTF_8);

    private final Pop3Dialect dialect;
    private boolean utf8;

    Wording(Pop3Dialect dialect) {
        this.dialect = dialect;
    }

    /** From now on texts may have more than ASCII (RFC 6856 section 2.1). */
    void useUtf8() {
        utf8 = true;
    }

    boolean has(ResponseCode code) {
        return code.announcedBy().stream().allMatch(dialect::announces);
    }

    /** A first line with its CRLF. The text may quote what the client said: all that is not printable is replaced. */
    byte[] line(String text) {
        // RFC 2449 section 3 has printable ASCII in a response.
        String printable = text.replaceAll(utf8 ? "[\\p{Cc}\\p{Zl}\\p{Zp}]" : "[^ -~]", "?");
        byte[] octets = printable.getBytes(UTF_8);
        return octets.length <= MAX_LINE ? concat(octets, octets.length, CRLF) : shortened(octets);
    }

    private static byte[] shortened(byte[] octets) {
        int end = MAX_LINE - ELLIPSIS.length;
        while ((octets[end] & 0xc0) == 0x80) { // in the middle of a character
            end--;
        }
        return concat(concat(octets, end, ELLIPSIS), end + ELLIPSIS.length, CRLF);
    }

    private static byte[] concat(byte[] first, int length, byte[] second) {
        byte[] both = Arrays.copyOf(first, length + second.length);
        System.arraycopy(second, 0, both, length, second.length);
        return both;
    }
}
