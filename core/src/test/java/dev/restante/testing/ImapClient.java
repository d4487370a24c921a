package dev.restante.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IMAP client by hand: says what it is told, and reads whole responses, each octet a character. */
public final class ImapClient implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROOMY = 256 * 1024;
    private static final Pattern LITERAL_FOLLOWS = Pattern.compile("\\{(\\d+)}$");

    private final Socket socket;
    private final InputStream in;
    private int lastTag;

    /** Connects and reads the greeting. */
    public ImapClient(Endpoint endpoint) throws IOException {
        this(endpoint, ROOMY);
    }

    /** The same, with a receive buffer of this size: whoever writes more has to wait until it is read. */
    public ImapClient(Endpoint endpoint, int receiveBuffer) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
        assertThat(response()).startsWith("* OK ");
    }

    /** Logs in and selects a mailbox. */
    public ImapClient open(String user, String mailbox) throws IOException {
        ok("LOGIN " + user + " secret");
        ok("SELECT " + mailbox);
        return this;
    }

    /** Runs a command, which must succeed. */
    public List<String> ok(String command) throws IOException {
        List<String> untagged = new ArrayList<>();
        String completion = run(command, untagged::add);
        assertThat(completion).as(command).startsWith("OK");
        return untagged;
    }

    /**
     * Runs a command.
     *
     * @param command without its tag
     * @param untagged gets each response on the way
     * @return how it ended, without the tag
     */
    public String run(String command, Consumer<String> untagged) throws IOException {
        return completion(begin(command), untagged);
    }

    /** Sends a command and returns its tag. */
    public String begin(String command) throws IOException {
        String tag = "t" + ++lastTag;
        send(tag + " " + command + "\r\n");
        return tag;
    }

    /** Reads to the end of a command. */
    public String completion(String tag, Consumer<String> untagged) throws IOException {
        for (String response = response(); ; response = response()) {
            if (response.startsWith(tag + " ")) {
                return response.substring(tag.length() + 1);
            }
            untagged.accept(response);
        }
    }

    /** Begins to idle: returns the tag when the server says so. */
    public String idle() throws IOException {
        String tag = begin("IDLE");
        assertThat(response()).startsWith("+ ");
        return tag;
    }

    /** Sends text, an octet a character. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Reads a response: a line, or several where a literal joins them, without the last CRLF. */
    public String response() throws IOException {
        StringBuilder response = new StringBuilder(line());
        for (Matcher m = LITERAL_FOLLOWS.matcher(response); m.find(); m = LITERAL_FOLLOWS.matcher(response)) {
            response.append("\r\n").append(new String(octets(Integer.parseInt(m.group(1))), ISO_8859_1));
            response.append(line());
        }
        return response.toString();
    }

    /** The octets of the first literal in a response. */
    public static byte[] literal(String response) {
        Matcher m = Pattern.compile("\\{(\\d+)}\r\n").matcher(response);
        assertThat(m.find()).as("a literal in %s", response).isTrue();
        return response.substring(m.end(), m.end() + Integer.parseInt(m.group(1)))
                .getBytes(ISO_8859_1);
    }

    private byte[] octets(int count) throws IOException {
        byte[] octets = in.readNBytes(count);
        if (octets.length < count) {
            throw new EOFException();
        }
        return octets;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The server closed the connection after: " + line.toString(ISO_8859_1));
            }
            line.write(octet);
        }
        String text = line.toString(ISO_8859_1);
        assertThat(text).endsWith("\r");
        return text.substring(0, text.length() - 1);
    }

    /** Whether something has come that nobody has read yet. */
    public boolean hasUnread() throws IOException {
        return in.available() > 0;
    }

    public int localPort() {
        return socket.getLocalPort();
    }

    /** Waits for the end of the connection, which must come without another word. */
    public void expectEnd() throws IOException {
        assertThat(in.read()).isNegative();
    }

    /** Leaves without a word: the server's next read or write fails. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
