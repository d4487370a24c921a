package dev.restante.smtp;

import dev.restante.net.LineInput;
import java.io.IOException;

/**
 * The rules for a message that is made of lines (RFC 5321 section 2.3.8), on its way into the buffer.
 *
 * <p>Only CRLF ends a line. A message with a CR or LF that stands alone is refused, because servers that disagree about
 * it can be made to see two messages where one was sent (SMTP smuggling).
 */
public final class TextLines {

    private final MessageBuffer buffer;
    private final int maxLength;
    private long length;
    private boolean afterCr;

    /**
     * At the beginning of the first line.
     *
     * @param buffer where the octets go
     * @param settings say how long a line may be
     */
    public TextLines(MessageBuffer buffer, SmtpSettings settings) {
        this.buffer = buffer;
        this.maxLength = settings.maxTextLine();
    }

    /**
     * Takes what there is of a line, up to and with its CRLF; waits until there is something.
     *
     * @param in the input
     * @param atMost how many octets at most, and at least one
     * @return how many it were
     * @throws IOException if the connection breaks or ends
     */
    public int take(LineInput in, long atMost) throws IOException {
        in.require(1);
        int start = in.position();
        int limit = start + (int) Math.min(atMost, in.limit() - start);
        int end = endOfLine(in.window(), start, limit);
        int count = (end < 0 ? limit : end) - start;
        length += count;
        requireLengthAtMost(maxLength + 2L);
        length = end < 0 ? length : 0;
        buffer.take(in, count);
        return count;
    }

    /** The index after the next CRLF, or -1 if the window ends before it. */
    private int endOfLine(byte[] window, int from, int limit) {
        for (int i = from; i < limit; i++) {
            byte octet = window[i];
            if (octet == '\n') {
                if (afterCr) {
                    afterCr = false;
                    return i + 1;
                }
                refuse("LF without CR");
            } else if (afterCr) {
                refuse("CR without LF");
            }
            afterCr = octet == '\r';
        }
        return -1;
    }

    /**
     * Tells where the next octet belongs.
     *
     * @return whether it begins a line
     */
    public boolean isAtBeginning() {
        return length == 0;
    }

    /** Nothing more comes: the last line may lack its CRLF, but not the half of it. */
    void end() {
        requireLengthAtMost(maxLength);
        if (afterCr) {
            refuse("CR without LF");
        }
    }

    private void requireLengthAtMost(long octets) {
        if (length > octets) {
            buffer.refuse(500, "5.6.0", "A line has more than " + maxLength + " octets");
        }
    }

    private void refuse(String what) {
        buffer.refuse(554, "5.6.0", what + " in the message: lines must end with CRLF (RFC 5321 section 2.3.8)");
    }
}
