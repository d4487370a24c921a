package dev.restante.net;

import dev.restante.fault.ReplyEdit;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What faults do to octets that are being written, before they are gathered: they count those of a message, may leave
 * out the rest of it, and change the last line of a reply. Guarded by the lock of its {@link Output}.
 */
final class Tampering {

    private final LastLine.Sink sink;
    private @Nullable ContentWatch watch;
    private @Nullable LastLine lastLine;
    private boolean inContent; // whether a message is being written
    private boolean dropping; // the rest of it

    /**
     * None yet.
     *
     * @param sink where octets go in the end
     */
    Tampering(LastLine.Sink sink) {
        this.sink = sink;
    }

    /** Whether octets have to come this way, as nearly none have. */
    boolean isOn() {
        return watch != null || lastLine != null || dropping;
    }

    /** Counts content from now on, or no longer. */
    void watch(@Nullable ContentWatch counter) {
        watch = counter;
    }

    /** A message is never the last line of a reply: where the last one is changed, the message passes as it is. */
    void beginContent() throws IOException {
        inContent = true;
        if (lastLine != null) {
            lastLine.passOn(sink);
        }
        if (watch != null) {
            watch.restart();
        }
    }

    /** What is written may repeat a secret. */
    void conceal() {
        if (lastLine != null) {
            lastLine.conceal();
        }
    }

    /** Whether the last line of the reply may repeat a secret, and is not to be recorded. */
    boolean isConcealed() {
        return lastLine != null && lastLine.isConcealed();
    }

    /** Leaves out the rest of the message that is being written. */
    void dropContent() {
        dropping = true;
    }

    void endContent() {
        inContent = false;
        dropping = false;
    }

    /** A reply begins whose last line is to be changed. */
    void beginReply(List<ReplyEdit> edits) {
        lastLine = new LastLine(edits);
    }

    /** All of it was written. */
    void completeReply() throws IOException {
        if (lastLine != null) {
            lastLine.end(sink);
        }
    }

    /** It is over, whether all of it was written or not. */
    void endReply() {
        lastLine = null;
    }

    void write(byte[] octets, int from, int length) throws IOException {
        if (!inContent) {
            writeReply(octets, from, length);
        } else if (watch == null) {
            writeContent(octets, from, length);
        } else {
            writeWatched(watch, octets, from, length);
        }
    }

    private void writeReply(byte[] octets, int from, int length) throws IOException {
        if (lastLine == null) {
            sink.put(octets, from, length);
        } else {
            lastLine.add(octets, from, length, sink);
        }
    }

    private void writeContent(byte[] octets, int from, int length) throws IOException {
        if (!dropping) {
            sink.put(octets, from, length);
        }
    }

    private void writeWatched(ContentWatch counter, byte[] octets, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; ) {
            int passing = (int) Math.min(end - at, counter.left());
            writeContent(octets, at, passing);
            at += passing;
            inContent = false; // what a fault says here is none
            try {
                counter.pass(passing);
            } finally {
                inContent = true;
            }
        }
    }
}
