package dev.restante.net;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Lets tests of other packages read from something that is no socket. */
public final class LineInputs {

    private LineInputs() {}

    /** Reads from a stream. */
    public static LineInput of(InputStream in) {
        return new LineInput(in, () -> {}, Recording.OFF);
    }

    /** Reads octets that come in pieces: the window never holds more of them than the network brought. */
    public static LineInput inPieces(byte[] octets, int... ends) {
        return of(new Pieces(octets, ends));
    }

    /** So many octets without a line end. */
    public static InputStream xs(int count) {
        return new Xs(count);
    }

    /** How many octets this thread has allocated so far, kept or not. */
    public static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static final class Pieces extends InputStream {

        private final byte[] octets;
        private final int[] ends;
        private int at;

        Pieces(byte[] octets, int[] ends) {
            this.octets = octets;
            this.ends = ends;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("octet by octet");
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (at == octets.length) {
                return -1;
            }
            int end = octets.length;
            for (int each : ends) {
                end = each > at ? Math.min(end, each) : end;
            }
            int count = Math.min(length, end - at);
            System.arraycopy(octets, at, target, from, count);
            at += count;
            return count;
        }
    }

    private static final class Xs extends InputStream {

        private int left;

        Xs(int count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int count = Math.min(length, left);
            Arrays.fill(target, from, from + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
