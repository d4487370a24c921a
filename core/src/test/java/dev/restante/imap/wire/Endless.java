package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Octets that are nowhere held: as many of one kind as are wanted. */
final class Endless extends InputStream {

    private final char octet;
    private long left;

    private Endless(char octet, long count) {
        this.octet = octet;
        this.left = count;
    }

    /** Some text, so many times the character, and more text. */
    static InputStream between(String before, char octet, long count, String after) {
        return new SequenceInputStream(
                Collections.enumeration(List.of(text(before), new Endless(octet, count), text(after))));
    }

    private static InputStream text(String ascii) {
        return new ByteArrayInputStream(ascii.getBytes(US_ASCII));
    }

    @Override
    public int read() {
        return left-- > 0 ? octet : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        Arrays.fill(target, from, from + count, (byte) octet);
        left -= count;
        return count;
    }
}
