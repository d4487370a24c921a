package dev.restante.net;

import dev.restante.fault.ReplyEdit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The octets that go to a client: gathered, and sent by {@link #flush()}, at the latest when the connection waits for
 * the client. Large arrays are handed to the socket as they are. Safe for several threads; each call is whole. What is
 * sent is recorded when it is, all of it but what is {@link #elide elided}.
 */
public final class Output extends OutputStream {

    private static final int BUFFER = 8 * 1024;

    private OutputStream out; // guarded by lock
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[BUFFER]; // guarded by lock
    private int count; // guarded by lock
    private final Recording recording;
    private int mark; // guarded by lock; from here to the count, nothing is recorded yet
    private final Deque<Gap> gaps = new ArrayDeque<>(0); // guarded by lock; behind the mark
    private boolean eliding; // guarded by lock
    private int elidedFrom; // guarded by lock
    private long elided; // guarded by lock
    private @Nullable Pace pace; // guarded by lock
    private final Tampering tampering = new Tampering(this::put); // guarded by lock

    Output(OutputStream out, Recording recording) {
        this.out = out;
        this.recording = recording;
    }

    /** Writes octets. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes the octets.
         *
         * @param target where they go
         * @throws IOException if the connection breaks
         */
        void writeTo(Output target) throws IOException;
    }

    /**
     * Writes what is not shown in the recorded conversation.
     *
     * @param what what it is
     * @param writing writes it
     * @throws IOException if the connection breaks
     */
    public void elide(Elision what, Writing writing) throws IOException {
        lock.lock();
        try {
            if (what == Elision.MESSAGE) {
                tampering.beginContent();
            } else {
                tampering.conceal();
            }
            eliding = true;
            elidedFrom = count;
            elided = 0;
            writing.writeTo(this);
        } finally {
            eliding = false;
            tampering.endContent();
            gaps.add(new Gap(what, elidedFrom, count, elided));
            lock.unlock();
        }
    }

    /** Puts down how much of the content that is being written has come so far: something else happens. */
    void recordContent() {
        lock.lock();
        try {
            record();
            recording.toldElided(Elision.MESSAGE, elided);
            elided = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Sends slowly from now on. */
    void slow(Pace slower) {
        lock.lock();
        try {
            pace = slower;
        } finally {
            lock.unlock();
        }
    }

    /** Counts content from now on, or no longer. */
    void watch(@Nullable ContentWatch counter) {
        lock.lock();
        try {
            tampering.watch(counter);
        } finally {
            lock.unlock();
        }
    }

    /** Leaves out the rest of the content that is being written. */
    void dropContent() {
        lock.lock();
        try {
            tampering.dropContent();
        } finally {
            lock.unlock();
        }
    }

    /** Writes a reply whose last line is changed on its way. */
    void edit(List<ReplyEdit> edits, Writing reply) throws IOException {
        lock.lock();
        try {
            tampering.beginReply(edits);
            reply.writeTo(this);
            if (tampering.isConcealed()) {
                elide(Elision.SECRET, target -> tampering.completeReply());
            } else {
                tampering.completeReply();
            }
        } finally {
            tampering.endReply();
            lock.unlock();
        }
    }

    /**
     * What is not recorded as it is.
     *
     * @param from where it begins in the buffer, or what of it has not been sent
     * @param to where it ends there
     * @param octets how many octets it has in all
     */
    private record Gap(Elision what, int from, int to, long octets) {}

    private void record() {
        for (Gap gap = gaps.poll(); gap != null; gap = gaps.poll()) {
            recording.told(buffer, mark, gap.from);
            recording.toldElided(gap.what, gap.octets);
            mark = gap.to;
        }
        int end = eliding ? elidedFrom : count;
        recording.told(buffer, mark, end);
        mark = end;
    }

    /**
     * Writes text as UTF-8, which is ASCII for nearly all that servers say.
     *
     * @param text what to write
     * @throws IOException if the connection breaks
     */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int octet) throws IOException {
        lock.lock();
        try {
            if (count == BUFFER || tampering.isOn()) {
                write(new byte[] {(byte) octet});
            } else {
                buffer[count++] = (byte) octet;
                elided++;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] octets) throws IOException {
        write(octets, 0, octets.length);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        lock.lock();
        try {
            if (tampering.isOn()) {
                tampering.write(octets, from, length);
            } else {
                put(octets, from, length);
            }
        } finally {
            lock.unlock();
        }
    }

    private void put(byte[] octets, int from, int length) throws IOException {
        if (length > BUFFER - count) {
            drain();
        }
        elided += length;
        if (length >= BUFFER) {
            recordLarge(octets, from, length);
            send(octets, from, length);
        } else {
            System.arraycopy(octets, from, buffer, count, length);
            count += length;
        }
    }

    @Override
    public void flush() throws IOException {
        lock.lock();
        try {
            drain();
            out.flush(); // what is below may gather as well
        } finally {
            lock.unlock();
        }
    }

    /** Sends what was written so far where it belongs, and all that follows somewhere else. */
    void writeTo(OutputStream target) throws IOException {
        lock.lock();
        try {
            flush();
            out = target;
        } finally {
            lock.unlock();
        }
    }

    private void recordLarge(byte[] octets, int from, int length) {
        if (!eliding) {
            recording.told(octets, from, from + length);
        }
    }

    /** What is sent is recorded first: the client may react, and a test look, before this thread goes on. */
    private void drain() throws IOException {
        record();
        int n = count;
        count = 0;
        mark = 0;
        elidedFrom = 0;
        if (n > 0) {
            send(buffer, 0, n);
        }
    }

    private void send(byte[] octets, int from, int length) throws IOException {
        if (pace == null) {
            out.write(octets, from, length);
        } else {
            pace.write(out, octets, from, length);
        }
    }
}
