package dev.restante.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * DEFLATE (RFC 1951) between a connection and what is below it: its socket, or TLS. Takes the same little memory
 * however much the octets grow that the client sends. To be ended by the session's own thread, as its memory is not the
 * JVM's.
 */
final class Deflate {

    private static final int BUFFER = 4 * 1024;

    /** Without the header of zlib (RFC 4978 section 4). */
    private static final boolean RAW = true;

    private static final boolean SYNC_FLUSH = true;

    private final InputStream below;
    private final Inflater inflater = new Inflater(RAW);
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, RAW);
    private final Inflating in;
    private final DeflaterOutputStream out;

    /**
     * Compresses from now on.
     *
     * @param in what the client sends, compressed
     * @param out where to send what is compressed
     */
    Deflate(InputStream in, OutputStream out) {
        this.below = in;
        this.in = new Inflating(in, inflater);
        this.out = new DeflaterOutputStream(out, deflater, BUFFER, SYNC_FLUSH);
    }

    /** The octets that the client sends, as they were; it fails if they are no DEFLATE, or end in the middle. */
    InputStream in() {
        return in;
    }

    /** Where octets go that are to be compressed; the client can read what was written before a flush. */
    OutputStream out() {
        return out;
    }

    /** Tells the client that nothing compressed follows, once nobody writes here any more. */
    void endOutput() throws IOException {
        out.finish();
        out.flush();
    }

    /** What the client has sent behind the end of what it compressed. */
    InputStream rest() {
        return new SequenceInputStream(in.rest(), below);
    }

    /** Gives the memory back, once nobody reads or writes here any more. */
    void release() {
        inflater.end();
        deflater.end();
    }

    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream in, Inflater inflater) {
            super(in, inflater, BUFFER);
        }

        InputStream rest() {
            return new ByteArrayInputStream(buf, len - inf.getRemaining(), inf.getRemaining());
        }
    }
}
