package dev.restante.smtp.command;

import dev.restante.mime.RawMessage;
import dev.restante.net.LineInput;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSettings;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the message after DATA: the octets as they were sent but for the dots that were stuffed (RFC 5321 section
 * 4.5.2).
 *
 * <p>Only CRLF ends a line, and only {@code CRLF . CRLF} ends the message. A CR or LF that stands alone does neither;
 * the message that has one is read to its real end and refused, because servers that disagree about it can be made to
 * see two messages where one was sent (SMTP smuggling). Nothing is kept of a message once it is known to be refused.
 */
final class DataReader {

    private static final int FIRST_CAPACITY = 4 * 1024;

    private final LineInput in;
    private final SmtpSettings settings;
    private byte[] octets = new byte[FIRST_CAPACITY];
    private int size;
    private long lineLength;
    private boolean afterCr;
    private @Nullable SmtpException refusal;

    private DataReader(LineInput in, SmtpSettings settings) {
        this.in = in;
        this.settings = settings;
    }

    static RawMessage read(LineInput in, SmtpSettings settings) throws IOException, SmtpException {
        return new DataReader(in, settings).read();
    }

    private RawMessage read() throws IOException, SmtpException {
        while (!atEnd()) {
            readLine();
        }
        trimIfMemoryLasts();
        if (refusal != null) {
            throw refusal;
        }
        return RawMessage.of(octets);
    }

    /** At the beginning of a line: takes the dot that ends the message or that was stuffed. */
    private boolean atEnd() throws IOException {
        in.require(3); // the shortest that can follow is the end itself
        byte[] window = in.window();
        int at = in.position();
        if (window[at] != '.') {
            return false;
        }
        boolean end = window[at + 1] == '\r' && window[at + 2] == '\n';
        in.advance(end ? 3 : 1);
        return end;
    }

    /** Takes everything up to and with the next CRLF, window by window. */
    private void readLine() throws IOException {
        lineLength = 0;
        boolean ended = false;
        while (!ended) {
            in.require(1);
            int start = in.position();
            int end = endOfLine(in.window(), start, in.limit());
            ended = end >= 0;
            take((ended ? end : in.limit()) - start);
        }
    }

    /** The index after the next CRLF, or -1 if the window ends before it. Notes CR and LF that stand alone. */
    private int endOfLine(byte[] window, int from, int limit) {
        for (int i = from; i < limit; i++) {
            byte octet = window[i];
            if (octet == '\n') {
                if (afterCr) {
                    afterCr = false;
                    return i + 1;
                }
                refuse(554, "5.6.0", "LF without CR in the message: lines must end with CRLF (RFC 5321 section 2.3.8)");
            } else if (afterCr) {
                refuse(554, "5.6.0", "CR without LF in the message: lines must end with CRLF (RFC 5321 section 2.3.8)");
            }
            afterCr = octet == '\r';
        }
        return -1;
    }

    private void take(int count) {
        lineLength += count;
        if (lineLength > settings.maxTextLine() + 2L) {
            refuse(500, "5.6.0", "A line has more than " + settings.maxTextLine() + " octets");
        }
        if (size + (long) count > settings.maxMessageSize()) {
            refuse(552, "5.3.4", "The message has more than " + settings.maxMessageSize() + " octets");
        }
        if (refusal == null) {
            keepIfMemoryLasts(count);
        }
        in.advance(count);
    }

    /** RFC 5321 section 4.2.2: 452 is for insufficient storage, which here is memory. */
    private void keepIfMemoryLasts(int count) {
        try {
            keep(count);
        } catch (OutOfMemoryError e) {
            refuseForLackOfMemory();
        }
    }

    private void trimIfMemoryLasts() {
        try {
            octets = size == octets.length ? octets : Arrays.copyOf(octets, size);
        } catch (OutOfMemoryError e) {
            refuseForLackOfMemory();
        }
    }

    private void refuseForLackOfMemory() {
        refuse(452, "4.3.1", "No memory left for this message: give the JVM more (-Xmx), or reset the server");
    }

    private void keep(int count) {
        if (size + count > octets.length) {
            long doubled = Math.max(octets.length * 2L, size + (long) count);
            octets = Arrays.copyOf(octets, (int) Math.min(doubled, settings.maxMessageSize()));
        }
        System.arraycopy(in.window(), in.position(), octets, size, count);
        size += count;
    }

    private void refuse(int code, String enhanced, String text) {
        if (refusal == null) {
            refusal = new SmtpException(code, enhanced, text);
            octets = new byte[0];
            size = 0;
        }
    }
}
