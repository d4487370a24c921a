package dev.restante.net;

import javax.net.ssl.SSLEngine;

/** How a listener speaks TLS: makes the server's side of a handshake, for each connection anew. */
@FunctionalInterface
public interface Tls {

    /**
     * Makes the server's side of one connection. Called when a client begins with TLS, so that whatever it needs can be
     * made as late as that.
     *
     * @return an engine in server mode, before its handshake
     */
    SSLEngine newEngine();
}
