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
 */
public record Listening(
        InetSocketAddress address,
        int maxConnections,
        Duration idleLimit,
        @Nullable Tls tls,
        boolean implicitTls) {

    /**
     * Describes a listener without TLS.
     *
     * @param address the address to bind; port 0 takes any free one
     * @param maxConnections how many clients may be connected at once
     * @param idleLimit how long a client may be silent
     */
    public Listening(InetSocketAddress address, int maxConnections, Duration idleLimit) {
        this(address, maxConnections, idleLimit, null, false);
    }
}
