package dev.restante.authenticity;

import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * Takes the canonical body in pieces and digests its first octets, as many as the tag {@code l=} of a signature says.
 * Keeps nothing of the body but a small buffer.
 */
final class BodyDigest extends OutputStream {

    private final MessageDigest digest = Sha256.newDigest();
    private final byte[] buffer = new byte[4096];
    private int buffered;
    private final long limit;
    private long length;

    /** Digests the first octets, at most {@code limit}. */
    BodyDigest(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int octet) {
        if (length < limit) {
            buffer[buffered++] = (byte) octet;
            if (buffered == buffer.length) {
                drain();
            }
        }
        length++;
    }

    @Override
    public void write(byte[] octets, int from, int count) {
        drain();
        digest.update(octets, from, (int) Math.max(0, Math.min(count, limit - length)));
        length += count;
    }

    private void drain() {
        digest.update(buffer, 0, buffered);
        buffered = 0;
    }

    BodyHash hash() {
        drain();
        return new BodyHash(digest.digest(), length);
    }
}
