package dev.restante.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Writes DER (X.690), as far as certificates need it. Each method gives the whole encoding: tag, length and content.
 */
final class Der {

    static final byte[] TRUE = encoded(0x01, new byte[] {(byte) 0xff});

    private static final int OPTIONAL_TAG = 0x80;
    private static final int CONSTRUCTED = 0x20;

    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter GENERALIZED_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

    private Der() {}

    static byte[] sequence(byte[]... elements) {
        return sequence(List.of(elements));
    }

    static byte[] sequence(Collection<byte[]> elements) {
        return encoded(0x30, joined(elements));
    }

    /** One element only, so that there is no order to sort by. */
    static byte[] setOf(byte[] element) {
        return encoded(0x31, element);
    }

    static byte[] integer(BigInteger value) {
        return encoded(0x02, value.toByteArray());
    }

    static byte[] octetString(byte[] octets) {
        return encoded(0x04, octets);
    }

    /** Whole octets: no bit is unused. */
    static byte[] bitString(byte[] octets) {
        return bitString(octets, 0);
    }

    private static byte[] bitString(byte[] octets, int unusedBits) {
        return encoded(0x03, joined(List.of(new byte[] {(byte) unusedBits}, octets)));
    }

    /** Flags by their numbers, of which 0 is the first; no zeros follow the last of them (X.690 section 11.2.2). */
    static byte[] namedBits(int... bits) {
        int last = Arrays.stream(bits).max().orElseThrow();
        byte[] octets = new byte[last / 8 + 1];
        for (int bit : bits) {
            octets[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return bitString(octets, 7 - last % 8);
    }

    /** An object identifier from its dotted form; its arcs may be of any size. */
    static byte[] oid(String dotted) {
        List<BigInteger> arcs =
                Arrays.stream(dotted.split("\\.")).map(BigInteger::new).toList();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writeArc(content, arcs.get(0).multiply(BigInteger.valueOf(40)).add(arcs.get(1)));
        arcs.stream().skip(2).forEach(arc -> writeArc(content, arc));
        return encoded(0x06, content.toByteArray());
    }

    /** Seven bits to an octet; all octets but the last have the eighth bit set. */
    private static void writeArc(ByteArrayOutputStream out, BigInteger arc) {
        int octets = Math.max(1, (arc.bitLength() + 6) / 7);
        for (int i = octets - 1; i >= 0; i--) {
            int bits = arc.shiftRight(7 * i).intValue() & 0x7f;
            out.write(i == 0 ? bits : bits | 0x80);
        }
    }

    static byte[] utf8String(String text) {
        return encoded(0x0c, text.getBytes(UTF_8));
    }

    /** To the second; years from 2050 on have four digits (RFC 5280 section 4.1.2.5). */
    static byte[] time(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return utc.getYear() < 2050
                ? encoded(0x17, UTC_TIME.format(utc).getBytes(US_ASCII))
                : encoded(0x18, GENERALIZED_TIME.format(utc).getBytes(US_ASCII));
    }

    /** A field {@code [number] EXPLICIT}, which wraps an element. */
    static byte[] explicit(int number, byte[] element) {
        return encoded(OPTIONAL_TAG | CONSTRUCTED | number, element);
    }

    /** A field {@code [number] IMPLICIT} of a primitive type, of which only the content is given. */
    static byte[] implicit(int number, byte[] content) {
        return encoded(OPTIONAL_TAG | number, content);
    }

    /** A field {@code [number] IMPLICIT} of a sequence. */
    static byte[] implicitSequence(int number, byte[]... elements) {
        return encoded(OPTIONAL_TAG | CONSTRUCTED | number, joined(List.of(elements)));
    }

    private static byte[] encoded(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
        out.write(tag);
        writeLength(out, content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        out.write(0x80 | octets);
        for (int i = octets - 1; i >= 0; i--) {
            out.write(length >>> 8 * i);
        }
    }

    private static byte[] joined(Collection<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
