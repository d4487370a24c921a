package dev.restante.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.Endpoint;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** A client that costs as little as can be, so that the server is what is measured. */
final class WireClient implements Closeable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedReader in;

    WireClient(Endpoint endpoint) throws IOException {
        socket = new Socket(endpoint.host(), endpoint.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII), 64 * 1024);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** Reads up to the line that begins so, and tells how many lines that were. */
    int readUntil(String beginning) throws IOException {
        int lines = 0;
        String line;
        do {
            line = in.readLine();
            if (line == null) {
                throw new EOFException("The server closed the connection before it said " + beginning);
            }
            lines++;
        } while (!line.startsWith(beginning));
        return lines;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
