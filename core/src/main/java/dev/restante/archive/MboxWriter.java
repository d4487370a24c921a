package dev.restante.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.NewMail;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/** Writes one message into an mbox file. */
final class MboxWriter {

    private static final Pattern TO_BE_QUOTED = Pattern.compile(">*From ");

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
        int shown = Math.min(end, start + 1000);
        if (TO_BE_QUOTED
                .matcher(new String(octets, start, shown - start, ISO_8859_1))
                .lookingAt()) {
            out.write('>');
        }
        int withoutCr = end > start && octets[end - 1] == '\r' ? end - 1 : end;
        out.write(octets, start, withoutCr - start);
        out.write('\n');
    }
}
