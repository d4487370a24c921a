package dev.restante.net;

import java.io.IOException;

/** What a {@link TcpServer} speaks. */
public interface Protocol {

    /**
     * Names the protocol for thread names, log lines and error messages.
     *
     * @return the name, such as {@code SMTP}
     */
    String name();

    /**
     * Speaks with one client until one of the two has enough. The connection is flushed and closed afterwards.
     *
     * @param connection the client's connection
     * @throws IOException if the connection breaks, which is no error of the server
     */
    void serve(Connection connection) throws IOException;

    /**
     * What a client is told that is turned away because there are too many.
     *
     * @return a whole reply with its CRLF
     */
    String tooManyConnections();
}
