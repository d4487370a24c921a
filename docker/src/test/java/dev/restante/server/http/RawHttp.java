package dev.restante.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client that sends whatever it is told, an octet a character. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    public RawHttp(InetSocketAddress address) throws IOException {
        socket = new Socket(address.getAddress(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public RawHttp send(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        return this;
    }

    /** The next answer with its headers, and so much of its body as it says that there is. */
    public String answer() throws IOException {
        String head = head();
        return head + new String(in.readNBytes(length(head)), ISO_8859_1);
    }

    /** The next answer without its body, as of HEAD. */
    public String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("The server has hung up after: " + head);
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, "Content-Length:".length()))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Whether the server has said all, and closed the connection. */
    public boolean isOver() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
