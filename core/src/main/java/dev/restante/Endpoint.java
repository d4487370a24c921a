package dev.restante;

import java.net.InetSocketAddress;

/**
 * Where a protocol is spoken.
 *
 * @param host the address that clients connect to
 * @param port the port that clients connect to
 */
public record Endpoint(String host, int port) {

    static Endpoint of(InetSocketAddress address) {
        boolean everywhere = address.getAddress().isAnyLocalAddress();
        return new Endpoint(everywhere ? "localhost" : address.getAddress().getHostAddress(), address.getPort());
    }

    /**
     * Shows the endpoint as people write it.
     *
     * @return such as {@code 127.0.0.1:1025}
     */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
