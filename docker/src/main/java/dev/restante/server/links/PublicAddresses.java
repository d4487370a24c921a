package dev.restante.server.links;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which addresses are those of the open internet. All others are somebody's own: loopback, private networks, the
 * metadata of clouds, and what means nothing. A mail must not lead the server to them.
 */
final class PublicAddresses {

    /** The IANA IPv4 Special-Purpose Address Registry (RFC 6890), multicast, and what a cloud has on a public one. */
    private static final List<Block> OWN_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Global unicast: all that has been given away (RFC 4291 section 2.4). */
    private static final Block GLOBAL_6 = block("2000::/3");

    /** Within that: Teredo and others of the IETF, documentation, and 6to4, which hides an IPv4 address. */
    private static final List<Block> OWN_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Behind this prefix, a network has the IPv4 internet (RFC 6052). */
    private static final Block NAT_64 = block("64:ff9b::/96");

    private record Block(byte[] address, int bits) {

        boolean contains(byte[] other) {
            return other.length == address.length && prefix(other).equals(prefix(address));
        }

        private BigInteger prefix(byte[] octets) {
            return new BigInteger(1, octets).shiftRight(octets.length * Byte.SIZE - bits);
        }
    }

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] octets = address.getAddress();
        if (address instanceof Inet4Address) {
            return contain4(octets);
        }
        if (NAT_64.contains(octets)) {
            return contain4(Arrays.copyOfRange(octets, 12, 16));
        }
        return GLOBAL_6.contains(octets) && OWN_6.stream().noneMatch(block -> block.contains(octets));
    }

    private static boolean contain4(byte[] octets) {
        return OWN_4.stream().noneMatch(block -> block.contains(octets));
    }

    private static List<Block> blocks(String... all) {
        return Stream.of(all).map(PublicAddresses::block).toList();
    }

    private static Block block(String text) {
        String[] pieces = text.split("/");
        try {
            return new Block(InetAddress.getByName(pieces[0]).getAddress(), Integer.parseInt(pieces[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address: " + text, e);
        }
    }
}
