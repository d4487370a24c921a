package dev.restante.net;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a {@link TcpServer} listens.
 *
 * @param address the address to bind; port 0 takes any free one
 * @param maxConnections how many clients may be connected at once
 * @param idleLimit how long a client may be silent
 * @param tls how TLS is spoken; null if it is not
 * @param implicitTls whether each connection begins with TLS, in place of being asked for it
 * @param proxyProtocol whether each connection begins with a header of the PROXY protocol, and is closed if it does not
 */
public record Listening(
        InetSocketAddress address,
        int maxConnections,
        Duration idleLimit,
        @Nullable Tls tls,
        boolean implicitTls,
        boolean proxyProtocol) {

    /**
     * Describes a listener without TLS, and without a proxy in front of it.
     *
     * @param address the address to bind; port 0 takes any free one
     * @param maxConnections how many clients may be connected at once
     * @param idleLimit how long a client may be silent
     */
    public Listening(InetSocketAddress address, int maxConnections, Duration idleLimit) {
        this(address, maxConnections, idleLimit, null, false, false);
    }
}
