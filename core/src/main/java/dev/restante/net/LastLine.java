package dev.restante.net;

import dev.restante.fault.ReplyEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Holds the last line of a reply back until it is known that it is the last, and changes it then. */
final class LastLine {

    private final List<ReplyEdit> edits;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean ended; // whether what is held ends with LF
    private boolean concealed;

    /** Where octets go. */
    interface Sink {
        void put(byte[] octets, int from, int length) throws IOException;
    }

    LastLine(List<ReplyEdit> edits) {
        this.edits = edits;
    }

    void add(byte[] octets, int from, int length, Sink sink) throws IOException {
        if (length == 0) {
            return;
        }
        if (ended) {
            passOn(sink); // a line that is whole is not the last if more comes
        }
        int line = beginningOfLastLine(octets, from, from + length);
        if (line > from) {
            passOn(sink);
            sink.put(octets, from, line - from);
        }
        held.write(octets, line, from + length - line);
        ended = octets[from + length - 1] == '\n';
    }

    /** The line that is being written may repeat a secret. */
    void conceal() {
        concealed = true;
    }

    /** Whether the last line may repeat a secret, and is not to be recorded. */
    boolean isConcealed() {
        return concealed;
    }

    private static int beginningOfLastLine(byte[] octets, int from, int end) {
        int at = end - 1; // what the last octet ends is the last line itself
        while (at > from && octets[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** What is held back is not the last line. */
    void passOn(Sink sink) throws IOException {
        byte[] octets = held.toByteArray();
        held.reset();
        ended = false;
        sink.put(octets, 0, octets.length);
    }

    /** There is no more. */
    void end(Sink sink) throws IOException {
        byte[] line = held.toByteArray();
        for (ReplyEdit edit : edits) {
            line = edit.edit(line);
        }
        sink.put(line, 0, line.length);
    }
}
