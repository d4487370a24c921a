package dev.restante.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The octets that go to a client: gathered, and sent by {@link #flush()}, at the latest when the connection waits for
 * the client. Large arrays are handed to the socket as they are. Safe for several threads; each call is whole.
 */
public final class Output extends OutputStream {

    private static final int BUFFER = 8 * 1024;

    private OutputStream out; // guarded by lock
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[BUFFER]; // guarded by lock
    private int count; // guarded by lock

    Output(OutputStream out) {
        this.out = out;
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
            if (count == BUFFER) {
                drain();
            }
            buffer[count++] = (byte) octet;
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
            if (length > BUFFER - count) {
                drain();
            }
            if (length >= BUFFER) {
                out.write(octets, from, length);
            } else {
                System.arraycopy(octets, from, buffer, count, length);
                count += length;
            }
        } finally {
            lock.unlock();
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

    private void drain() throws IOException {
        if (count > 0) {
            int n = count;
            count = 0;
            out.write(buffer, 0, n);
        }
    }
}
