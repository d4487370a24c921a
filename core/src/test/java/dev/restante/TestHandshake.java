package dev.restante;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A TLS client that looks closely at the name in the server's certificate. */
final class TestHandshake {

    private TestHandshake() {}

    /** Whether a client that wants to speak with a host of this name takes the server for it. */
    static boolean succeeds(Endpoint endpoint, MailServer server, String name) {
        try (Socket plain = new Socket(endpoint.host(), endpoint.port());
                SSLSocket socket = (SSLSocket) server.certificateAuthority()
                        .sslContext()
                        .getSocketFactory()
                        .createSocket(plain, name, endpoint.port(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return true;
        } catch (SSLHandshakeException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
