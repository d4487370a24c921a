package dev.restante.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Headers of the PROXY protocol, version 2, by hand. */
public final class ProxyHeaders {

    public static final byte[] SIGNATURE = octets("\r\n\r\n\0\r\nQUIT\n");

    /** 192.0.2.1 port 5678 to 198.51.100.2 port 25. */
    public static final byte[] IPV4 = HexFormat.of().parseHex("c0000201" + "c6336402" + "162e" + "0019");

    /** 2001:db8::1 port 5678 to 2001:db8::2 port 25. */
    public static final byte[] IPV6 = HexFormat.of()
            .parseHex("20010db8000000000000000000000001" + "20010db8000000000000000000000002" + "162e" + "0019");

    private ProxyHeaders() {}

    /** Text as octets, one for a character. */
    public static byte[] octets(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** A header with the right length. */
    public static byte[] v2(int versionAndCommand, int familyAndTransport, byte[]... parts) {
        byte[] rest = concat(parts);
        return concat(
                SIGNATURE,
                new byte[] {(byte) versionAndCommand, (byte) familyAndTransport},
                ByteBuffer.allocate(2).putShort((short) rest.length).array(),
                rest);
    }

    /** An extra. */
    public static byte[] tlv(int type, byte[] value) {
        byte[] start = {(byte) type, (byte) (value.length >> 8), (byte) value.length};
        return concat(start, value);
    }

    /** Puts the checksum of a header where there are four zeros for it. */
    public static byte[] withChecksum(byte[] header, int at) {
        CRC32C checksum = new CRC32C();
        checksum.update(header);
        return ByteBuffer.wrap(header.clone())
                .putInt(at, (int) checksum.getValue())
                .array();
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
