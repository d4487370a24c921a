package dev.restante.net;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where and how a {@link TcpServer} listens.
 *
 * @param address the address to bind; port 0 takes any free one
 * @param maxConnections how many clients may be connected at once
 * @param idleLimit how long a client may be silent
 * @param proxyProtocol whether each connection begins with a header of the PROXY protocol, and is closed if it does not
 */
public record Listening(InetSocketAddress address, int maxConnections, Duration idleLimit, boolean proxyProtocol) {

    /**
     * Describes a listener without a proxy in front of it.
     *
     * @param address the address to bind; port 0 takes any free one
     * @param maxConnections how many clients may be connected at once
     * @param idleLimit how long a client may be silent
     */
    public Listening(InetSocketAddress address, int maxConnections, Duration idleLimit) {
        this(address, maxConnections, idleLimit, false);
    }
}
