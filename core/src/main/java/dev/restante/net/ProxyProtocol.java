package dev.restante.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;

/**
 * The PROXY protocol (HAProxy's {@code proxy-protocol.txt}): a header in which a proxy tells whose connection it
 * forwards. Both versions are understood. A connection without a header is never taken for one with: a client could
 * give itself any address (section 5).
 */
final class ProxyProtocol {

    private ProxyProtocol() {}

    /**
     * Reads the header, and nothing beyond it.
     *
     * @param in a connection of which nothing was read
     * @return where the forwarded connection comes from; empty if the header does not say, or if the proxy speaks for
     *     itself
     * @throws ProxyHeaderException if there is no header, or one that breaks the rules: the connection must be closed
     *     without a word (section 2)
     * @throws IOException if the connection breaks
     */
    static Optional<InetSocketAddress> readSource(LineInput in) throws IOException {
        try {
            return in.peek() == ProxyHeaderV1.FIRST_OCTET ? ProxyHeaderV1.read(in) : ProxyHeaderV2.read(in);
        } catch (EOFException e) {
            throw new ProxyHeaderException("The client left before its PROXY header was complete");
        } catch (SocketTimeoutException e) {
            throw new ProxyHeaderException("The client did not complete its PROXY header in time");
        }
    }

    /** Takes the octets that tell a version; a client that speaks too early is told from a proxy by the first. */
    static void expect(byte[] beginning, LineInput in) throws IOException {
        for (byte octet : beginning) {
            if (in.read() != (octet & 0xff)) {
                throw new ProxyHeaderException("The connection does not begin with a PROXY header");
            }
        }
    }
}
