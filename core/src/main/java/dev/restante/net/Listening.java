package dev.restante.net;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where and how a {@link TcpServer} listens.
 *
 * @param address the address to bind; port 0 takes any free one
 * @param maxConnections how many clients may be connected at once
 * @param idleLimit how long a client may be silent
 */
public record Listening(InetSocketAddress address, int maxConnections, Duration idleLimit) {}
