package dev.restante.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much was read. */
final class CountingInput extends FilterInputStream {

    private long count;

    CountingInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("octet by octet");
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = super.read(target, from, length);
        count += Math.max(0, n);
        return n;
    }
}
