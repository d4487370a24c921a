package dev.restante.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.server.http.Event;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/** A client of the events, which reads them from the wire. */
final class EventListening implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader reader;

    /** Connects. The header lines end with CRLF each. */
    EventListening(ApiHost host, String headerLines) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), host.address().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String request = "GET /api/events HTTP/1.1\r\nHost: localhost\r\n" + headerLines + "\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    Event nextNamed(String name) throws IOException {
        Event event = next();
        while (!event.name().equals(name)) {
            event = next();
        }
        return event;
    }

    Event next() throws IOException {
        String id = "";
        String name = "";
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = reader.readLine();
            if (line == null) {
                throw new EOFException("The server has hung up");
            }
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !name.isEmpty()) {
                return new Event(id, name, data.toString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
