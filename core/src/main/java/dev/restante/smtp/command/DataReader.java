package dev.restante.smtp.command;

import dev.restante.net.LineInput;
import dev.restante.smtp.MessageBuffer;
import dev.restante.smtp.SmtpSettings;
import dev.restante.smtp.TextLines;
import java.io.IOException;

/**
 * Reads the message after DATA: the octets as they were sent but for the dots that were stuffed (RFC 5321 section
 * 4.5.2). Only {@code CRLF . CRLF} ends it; a message that is refused is read to its real end as well.
 */
final class DataReader {

    private final LineInput in;
    private final MessageBuffer buffer;
    private final TextLines lines;

    private DataReader(LineInput in, SmtpSettings settings) {
        this.in = in;
        this.buffer = new MessageBuffer(settings);
        this.lines = new TextLines(buffer, settings);
    }

    static MessageBuffer read(LineInput in, SmtpSettings settings) throws IOException {
        return new DataReader(in, settings).read();
    }

    private MessageBuffer read() throws IOException {
        while (!atEnd()) {
            readLine();
        }
        return buffer;
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
        if (end) {
            in.read();
            in.read();
            in.read();
        } else {
            in.pass(1);
        }
        return end;
    }

    /** Takes everything up to and with the next CRLF, window by window. */
    private void readLine() throws IOException {
        do {
            lines.take(in, Long.MAX_VALUE);
        } while (!lines.isAtBeginning());
    }
}
