package dev.restante.hostile;

import dev.restante.Endpoint;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Sends each octet on its own. */
final class DribblingSocket extends Socket {

    DribblingSocket(Endpoint endpoint) throws IOException {
        super(endpoint.host(), endpoint.port());
        setTcpNoDelay(true);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {}; // writes arrays octet by octet
    }
}
