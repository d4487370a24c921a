package dev.restante.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.NewMail;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one message into an mbox file. */
final class MboxWriter {

    private final OutputStream out;

    MboxWriter(OutputStream out) {
        this.out = out;
    }

    /** A message ends with a line end, and an empty line after that. */
    void write(NewMail mail) throws IOException {
        out.write((FromLine.of(mail) + "\n").getBytes(UTF_8));
        out.write(MboxStatus.of(mail).getBytes(UTF_8));
        byte[] octets = mail.raw();
        int start = 0;
        while (start < octets.length) {
            int end = endOfLine(octets, start);
            writeLine(octets, start, end);
            start = end + 1;
        }
        out.write('\n');
    }

    private static int endOfLine(byte[] octets, int start) {
        int end = start;
        while (end < octets.length && octets[end] != '\n') {
            end++;
        }
        return end;
    }

    private void writeLine(byte[] octets, int start, int end) throws IOException {
        if (FromLine.marksBeforeFrom(octets, start, end) >= 0) {
            out.write('>');
        }
        int withoutCr = end > start && octets[end - 1] == '\r' ? end - 1 : end;
        out.write(octets, start, withoutCr - start);
        out.write('\n');
    }
}
