package dev.restante.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client that looks at octets. It believes in CRLF alone, as RFC 1939 does. */
final class Pop3Client implements Closeable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    /** Connects, and takes the greeting. */
    Pop3Client(InetSocketAddress address) throws IOException {
        socket = new Socket(address.getAddress(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        readLine();
    }

    /** Logs in, and gives the answer to PASS. */
    String login(String user, String password) throws IOException {
        say("USER " + user);
        return say("PASS " + password);
    }

    /** Sends a command, and gives the first line of the answer. */
    String say(String command) throws IOException {
        send(command + "\r\n");
        return readLine();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /**
     * Sends a command that must succeed, and gives the other lines of the answer: octets as they come, still stuffed.
     */
    byte[] fetch(String command) throws IOException {
        String first = say(command);
        if (!first.startsWith("+OK")) {
            throw new IOException(command + ": " + first);
        }
        return readLines();
    }

    /** Up to a line with a dot alone, which is not given; the CRLF in front of it is. */
    byte[] readLines() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] line = readOctets(); !isEnd(line); line = readOctets()) {
            lines.write(line);
        }
        return lines.toByteArray();
    }

    private static boolean isEnd(byte[] line) {
        return line.length == 3 && line[0] == '.';
    }

    /** A line without its CRLF. */
    String readLine() throws IOException {
        String line = new String(readOctets(), ISO_8859_1);
        return line.substring(0, line.length() - 2);
    }

    /** What the server says until it closes the connection. */
    String readToEnd() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    private byte[] readOctets() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int octet = read(); octet != '\n' || last != '\r'; octet = read()) {
            line.write(octet);
            last = octet;
        }
        line.write('\n');
        return line.toByteArray();
    }

    private int read() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new IOException("The server has closed the connection");
        }
        return octet;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
