package dev.restante.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** What comes from a client, below all lines: as fast as it comes, or as slowly as a fault wants it, or no more. */
final class Intake {

    private static final int ABSORBED_AT_ONCE = 8 * 1024;

    private InputStream in;
    private volatile @Nullable Pace pace;

    /** Whether nothing is to be read any more; set by any thread. */
    private volatile boolean stalled;

    Intake(InputStream in) {
        this.in = in;
    }

    /** Reads from another source from now on. */
    void readFrom(InputStream source) {
        in = source;
    }

    InputStream source() {
        return in;
    }

    /** Reads slowly from now on. */
    void slow(Pace slower) {
        pace = slower;
    }

    /** Lets whoever reads next, or is reading now, wait for the end. */
    void stall() {
        stalled = true;
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] target, int from, int length) throws IOException {
        Pace slow = pace;
        int n = readUnlessStalled(target, from, slow == null ? length : Math.min(length, slow.octets()));
        if (slow != null && n > 0) {
            slow.takes(n);
        }
        return n;
    }

    private int readUnlessStalled(byte[] target, int from, int length) throws IOException {
        try {
            int n = in.read(target, from, length);
            if (!stalled) {
                return n;
            }
        } catch (SocketTimeoutException e) {
            if (!stalled) {
                throw e;
            }
        }
        absorb();
        return -1;
    }

    /**
     * Takes in what a client can say that has not noticed yet that nobody listens, and waits until it leaves.
     *
     * @throws IOException when the connection ends
     */
    void absorb() throws IOException {
        byte[] ignored = new byte[ABSORBED_AT_ONCE];
        while (true) {
            try {
                if (in.read(ignored) < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                continue; // no limit holds: it is to wait for ever
            }
        }
    }
}
