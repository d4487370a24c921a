package dev.restante.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Undoes quoted-printable (RFC 2045 section 6.7), and takes what breaks its rules as it is. Jakarta Mail's decoder
 * calls itself for each soft line break, and a mail of nothing else takes the whole stack.
 */
final class QuotedPrintableInput extends InputStream {

    private final PushbackInputStream in;
    private int spaces; // read already, and no line end follows them

    QuotedPrintableInput(InputStream encoded) {
        this.in = new PushbackInputStream(encoded, 2);
    }

    @Override
    public int read() throws IOException {
        if (spaces > 0) {
            spaces--;
            return ' ';
        }
        int octet = in.read();
        while (octet == '=' && skipSoftLineBreak()) {
            octet = in.read();
        }
        return octet == '=' ? encoded() : octet == ' ' ? spaceOrLineEnd() : octet;
    }

    /** Behind an equals sign; the end of the input is a line end too. */
    private boolean skipSoftLineBreak() throws IOException {
        int octet = in.read();
        if (octet == '\r') {
            int next = in.read();
            unread(next == '\n' ? -1 : next);
        } else if (octet != '\n') {
            unread(octet);
        }
        return octet == '\r' || octet == '\n' || octet < 0;
    }

    private int encoded() throws IOException {
        int high = in.read();
        int low = in.read();
        if (Character.digit(high, 16) >= 0 && Character.digit(low, 16) >= 0) {
            return Character.digit(high, 16) << 4 | Character.digit(low, 16);
        }
        unread(low);
        unread(high);
        return '=';
    }

    /** Spaces at the end of a line are none of its own. */
    private int spaceOrLineEnd() throws IOException {
        int behind = 0;
        int octet = in.read();
        while (octet == ' ') {
            behind++;
            octet = in.read();
        }
        if (octet == '\r' || octet == '\n' || octet < 0) {
            return octet;
        }
        unread(octet);
        spaces = behind;
        return ' ';
    }

    private void unread(int octet) throws IOException {
        if (octet >= 0) {
            in.unread(octet);
        }
    }
}
