package dev.restante.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The header for machines ({@code proxy-protocol.txt} section 2.2): a signature, addresses, and extras. */
final class ProxyHeaderV2 {

    private static final byte[] SIGNATURE = {'\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'};

    /** Version 2, and the proxy speaks for itself, as in a health check: what follows does not count. */
    private static final int LOCAL = 0x20;

    /** Version 2, and the proxy speaks for somebody. */
    private static final int PROXY = 0x21;

    private static final int STREAM = 1;
    private static final int MAX_TRANSPORT = 2;

    /** Signature, version and command, family and transport, and the length of the rest. */
    private static final int FIXED_LENGTH = SIGNATURE.length + 4;

    /** Of the rest. Real headers have less than 1 KB, those with a client's certificate some more. */
    private static final int MAX_LENGTH = 16 * 1024;

    private static final int TLV_CRC32C = 0x03;

    /** The families by their numbers, with the length of both addresses and ports. */
    private enum Family {
        UNSPECIFIED(0),
        IPV4(2 * 4 + 4),
        IPV6(2 * 16 + 4),
        UNIX(2 * 108);

        private final int length;

        Family(int length) {
            this.length = length;
        }

        boolean isIp() {
            return this == IPV4 || this == IPV6;
        }
    }

    private final byte[] header;

    private ProxyHeaderV2(byte[] header) {
        this.header = header;
    }

    static Optional<InetSocketAddress> read(LineInput in) throws IOException {
        ProxyProtocol.expect(SIGNATURE, in);
        byte[] fixed = Arrays.copyOf(SIGNATURE, FIXED_LENGTH);
        in.readFully(fixed, SIGNATURE.length, FIXED_LENGTH - SIGNATURE.length);
        int versionAndCommand = fixed[SIGNATURE.length] & 0xff;
        if (versionAndCommand != PROXY && versionAndCommand != LOCAL) {
            throw new ProxyHeaderException("The PROXY header has to be of version 2, with the command LOCAL or PROXY");
        }
        int length = number(fixed, FIXED_LENGTH - 2);
        if (length > MAX_LENGTH) {
            throw new ProxyHeaderException("The PROXY header is longer than " + MAX_LENGTH + " octets");
        }
        byte[] header = Arrays.copyOf(fixed, FIXED_LENGTH + length);
        in.readFully(header, FIXED_LENGTH, length);
        return versionAndCommand == LOCAL ? Optional.empty() : new ProxyHeaderV2(header).source();
    }

    private Optional<InetSocketAddress> source() throws IOException {
        int code = octet(SIGNATURE.length + 1) >> 4;
        int transport = octet(SIGNATURE.length + 1) & 0xf;
        if (code >= Family.values().length || transport > MAX_TRANSPORT) {
            throw new ProxyHeaderException("The PROXY header names an address family or a transport that is not there");
        }
        Family family = Family.values()[code];
        if (header.length < FIXED_LENGTH + family.length) {
            throw new ProxyHeaderException("The PROXY header is too short for addresses of its family");
        }
        checkExtras(FIXED_LENGTH + family.length);
        return family.isIp() && transport == STREAM ? Optional.of(source(family)) : Optional.empty();
    }

    private InetSocketAddress source(Family family) throws IOException {
        int ports = FIXED_LENGTH + family.length - 4;
        byte[] address = Arrays.copyOfRange(header, FIXED_LENGTH, FIXED_LENGTH + (ports - FIXED_LENGTH) / 2);
        return new InetSocketAddress(InetAddress.getByAddress(address), number(header, ports));
    }

    /** Each extra has its type, the length of its value, and its value: they must fill the header to its end. */
    private void checkExtras(int from) throws ProxyHeaderException {
        boolean checked = false;
        for (int at = from; at < header.length; ) {
            int value = at + 3;
            int end = value > header.length ? value : value + number(header, at + 1);
            if (end > header.length) {
                throw new ProxyHeaderException("The PROXY header ends within one of its TLVs");
            }
            if (octet(at) == TLV_CRC32C) {
                if (checked || end - value != Integer.BYTES) {
                    throw new ProxyHeaderException("The PROXY header has a checksum of the wrong length, or two");
                }
                checkChecksum(value);
                checked = true;
            }
            at = end;
        }
    }

    /** Section 2.2.3: the checksum is made as if it were 0 itself. */
    private void checkChecksum(int at) throws ProxyHeaderException {
        CRC32C checksum = new CRC32C();
        checksum.update(header, 0, at);
        checksum.update(new byte[Integer.BYTES]);
        checksum.update(header, at + Integer.BYTES, header.length - at - Integer.BYTES);
        if ((int) checksum.getValue() != ByteBuffer.wrap(header).getInt(at)) {
            throw new ProxyHeaderException("The checksum of the PROXY header is wrong");
        }
    }

    private int octet(int at) {
        return header[at] & 0xff;
    }

    private static int number(byte[] octets, int at) {
        return ByteBuffer.wrap(octets).getShort(at) & 0xffff;
    }
}
