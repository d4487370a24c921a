package dev.restante.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import dev.restante.testing.WireClient;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A client of any listener that has been greeted, over TLS where the listener has it. */
final class Attacker implements Closeable {

    private final WireClient wire;
    private final Tongue tongue;

    private Attacker(WireClient wire, Tongue tongue) {
        this.wire = wire;
        this.tongue = tongue;
    }

    static Attacker of(MailServer server, Listener listener) throws IOException {
        WireClient wire = new WireClient(server.endpoint(listener));
        if (listener.implicitTls()) {
            wire.startTls(server.certificateAuthority().sslContext());
        }
        assertThat(wire.readLine()).matches("220 .*|\\+OK .*|\\* OK .*");
        Attacker attacker = new Attacker(wire, Tongue.of(listener.protocol()));
        attacker.send(attacker.tongue.hello() + "\r\n").expectSuccess();
        return attacker;
    }

    Tongue tongue() {
        return tongue;
    }

    WireClient wire() {
        return wire;
    }

    /** Sends text, an octet a character. */
    Attacker send(String octets) throws IOException {
        wire.send(octets.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Sends a command, an octet a character. */
    Attacker say(String command) throws IOException {
        return send(tongue.command(command) + "\r\n");
    }

    /** Reads a response to its last line. */
    String answer() throws IOException {
        String line = wire.readLine();
        while (line != null && !tongue.isLast(line)) {
            line = wire.readLine();
        }
        if (line == null) {
            throw new EOFException("No answer before the end of the connection");
        }
        return line;
    }

    /** Reads a challenge, still in base64. */
    String challenge() throws IOException {
        String line = answer();
        assertThat(line).startsWith(tongue.challenge());
        return line.substring(tongue.challenge().length());
    }

    Attacker expectRefusal() throws IOException {
        assertThat(answer()).matches(tongue::isRefusal, "is a refusal");
        return this;
    }

    Attacker expectSuccess() throws IOException {
        assertThat(answer()).matches(tongue::isSuccess, "is a success");
        return this;
    }

    /** The session goes on: a harmless command gets its own answer. */
    void expectToGoOn() throws IOException {
        send(tongue.harmless() + "\r\n").expectSuccess();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
