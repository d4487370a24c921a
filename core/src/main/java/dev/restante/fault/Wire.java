package dev.restante.fault;

import java.io.IOException;
import java.time.Duration;

/** A connection, as a fault gets hold of it. Made by the server; for the thread that the fault strikes in. */
public interface Wire {

    /**
     * Waits, or for shorter if the connection ends or the client leaves.
     *
     * @param time how long
     * @throws IOException if the connection breaks
     */
    void pause(Duration time) throws IOException;

    /**
     * Sends octets as they are.
     *
     * @param octets what to send
     * @throws IOException if the connection breaks
     */
    void send(byte[] octets) throws IOException;

    /**
     * Sends from now on only so many octets at a time, and waits after each time.
     *
     * @param octets how many at most
     * @param pause how long to wait
     * @param bothWays whether what the client says is read as slowly
     */
    void slow(int octets, Duration pause, boolean bothWays);

    /**
     * Shows a bad certificate in the TLS handshake that begins.
     *
     * @param flaw what is wrong with it
     */
    void showCertificate(CertificateFlaw flaw);

    /**
     * Waits until the client says something.
     *
     * @throws IOException if the connection breaks or ends, or the client is silent for too long
     */
    void awaitClient() throws IOException;

    /**
     * Closes the connection, as a server does that ends it without a word.
     *
     * @throws IOException always: nothing follows
     */
    void close() throws IOException;

    /**
     * Resets the connection (RST), as where a machine is gone or a firewall says no.
     *
     * @throws IOException always: nothing follows
     */
    void reset() throws IOException;

    /**
     * Keeps the connection open and says nothing any more, until the client leaves or the server is closed.
     *
     * @throws IOException always: nothing follows
     */
    void stall() throws IOException;
}
