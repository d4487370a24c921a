package dev.restante.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client of SMTP or LMTP by hand: says what it is told, and expects what it is told. */
public final class SmtpClient implements AutoCloseable {

    private final WireClient wire;

    private SmtpClient(Endpoint endpoint) throws IOException {
        this.wire = new WireClient(endpoint);
    }

    /** Connects and reads the greeting. */
    public static SmtpClient connect(MailServer server) throws IOException {
        return new SmtpClient(server.smtp()).expect("220 ");
    }

    /** Connects and says EHLO. */
    public static SmtpClient greet(MailServer server) throws IOException {
        return connect(server).say("EHLO client.example.com", "250 ");
    }

    /** Connects to the LMTP listener and says LHLO. */
    public static SmtpClient lmtp(MailServer server) throws IOException {
        return new SmtpClient(server.lmtp()).expect("220 ").say("LHLO client.example.com", "250 ");
    }

    /** Connects and goes on until the server waits for the message. */
    public static SmtpClient inData(MailServer server, String... recipients) throws IOException {
        SmtpClient client = greet(server);
        client.data(recipients);
        return client;
    }

    /** Begins a transaction and goes on until the server waits for the message. */
    public SmtpClient data(String... recipients) throws IOException {
        return envelope("", recipients).say("DATA", "354 ");
    }

    /** Begins a transaction with its recipients; the parameters of MAIL begin with a space. */
    public SmtpClient envelope(String parameters, String... recipients) throws IOException {
        say("MAIL FROM:<shop@example.com>" + parameters, "250 ");
        for (String recipient : recipients) {
            say("RCPT TO:<" + recipient + ">", "250 ");
        }
        return this;
    }

    /** Sends a chunk, an octet a character; it is for the caller to expect the reply. */
    public SmtpClient chunk(String octets) throws IOException {
        return sendOctets("BDAT " + octets.length() + "\r\n" + octets);
    }

    /** Sends a line and expects a reply that begins so. */
    public SmtpClient say(String line, String expected) throws IOException {
        send(line + "\r\n");
        return expect(expected);
    }

    public SmtpClient send(String text) throws IOException {
        wire.send(text);
        return this;
    }

    public SmtpClient send(byte[] octets) throws IOException {
        wire.send(octets);
        return this;
    }

    /** Sends a text an octet a character. */
    public SmtpClient sendOctets(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Expects a reply whose last line begins so. */
    public SmtpClient expect(String beginning) throws IOException {
        List<String> reply = reply();
        assertThat(reply.get(reply.size() - 1)).startsWith(beginning);
        return this;
    }

    /** Expects the end of the connection. */
    public void expectClosed() throws IOException {
        assertThat(wire.readLine()).isNull();
    }

    /** Reads a reply, all its lines. */
    public List<String> reply() throws IOException {
        List<String> lines = new ArrayList<>();
        @Nullable String line;
        do {
            line = wire.readLine();
            assertThat(line).as("reply after %s", lines).isNotNull();
            lines.add(line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return lines;
    }

    public WireClient wire() {
        return wire;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
