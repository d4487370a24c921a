package dev.restante.authenticity;

import java.net.InetAddress;

/**
 * The addresses that begin as one does.
 *
 * @param address one of them
 * @param bits how many bits they share
 */
record IpRange(InetAddress address, int bits) {

    /** Whether an address is of the same family and in the range. */
    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            if (((mine[i / 8] ^ theirs[i / 8]) << i % 8 & 0x80) != 0) {
                return false;
            }
        }
        return true;
    }
}
