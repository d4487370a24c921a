package dev.restante.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A client that says whatever it is told, an octet a character. Every wait has a limit. */
final class RawClient implements Closeable {

    private static final int LIMIT_MILLIS = 60_000;

    private Socket socket = new Socket();
    private BufferedReader in;

    /** Connects, and takes the greeting. */
    RawClient(InetSocketAddress address) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.connect(address, LIMIT_MILLIS);
        in = reader();
        expect("220 .*|\\+OK .*|\\* OK .*");
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /** Shakes hands with whoever is there. */
    RawClient startTls(SSLContext trusting) throws IOException {
        SSLSocketFactory sockets = trusting.getSocketFactory();
        SSLSocket secure = (SSLSocket) sockets.createSocket(socket, "localhost", socket.getPort(), true);
        secure.startHandshake();
        socket = secure;
        in = reader();
        return this;
    }

    RawClient send(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        return this;
    }

    /** Sends the same again and again. */
    RawClient flood(String octets, int times) throws IOException {
        byte[] piece = octets.getBytes(ISO_8859_1);
        for (int i = 0; i < times; i++) {
            socket.getOutputStream().write(piece);
        }
        return this;
    }

    /** Sends a line and reads up to the answer. */
    RawClient say(String line, String answer) throws IOException {
        return send(line + "\r\n").expect(answer);
    }

    /** Reads up to a line that is like this; the server must not leave before. */
    RawClient expect(String regex) throws IOException {
        until(regex);
        return this;
    }

    /** The same, and gives the line. */
    String until(String regex) throws IOException {
        String line = in.readLine();
        while (line != null && !line.matches(regex)) {
            line = in.readLine();
        }
        assertThat(line).as("a line like %s", regex).isNotNull();
        return line;
    }

    /** Leaves without a word: the server's next read or write fails. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
