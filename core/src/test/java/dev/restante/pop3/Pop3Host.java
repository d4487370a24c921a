package dev.restante.pop3;

import dev.restante.mime.RawMessage;
import dev.restante.net.ConversationLog;
import dev.restante.net.Hidden;
import dev.restante.net.Listening;
import dev.restante.net.Misbehaviour;
import dev.restante.net.TcpServer;
import dev.restante.net.Threads;
import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.Plain;
import dev.restante.sasl.SaslContext;
import dev.restante.sasl.SaslExchange;
import dev.restante.sasl.SaslMechanism;
import dev.restante.store.Flags;
import dev.restante.store.MailStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A POP3 server around a store that the test can reach into. */
final class Pop3Host implements AutoCloseable {

    static final String USER = "jane@example.com";
    private static final int MAX_CONNECTIONS = 100;
    private static final List<Pop3Capability> BEHAVIOURS =
            List.of(Pop3Capability.always("RESP-CODES"), Pop3Capability.always("AUTH-RESP-CODE"));

    final MailStore store = new MailStore(InstantSource.system(), false);
    private final TcpServer server;

    /** With all commands, and some more. */
    Pop3Host(Pop3Command... more) throws IOException {
        this(Duration.ZERO, more);
    }

    /** The same, with logins that wait for a maildrop that somebody else has. */
    Pop3Host(Duration maildropPatience, Pop3Command... more) throws IOException {
        this(maildropPatience, new Mechanisms(List.of(new Plain()), List.of("PLAIN")), more);
    }

    /** The same, with one mechanism that says no password. */
    static Pop3Host withoutPasswords() throws IOException {
        SaslMechanism mechanism = new SaslMechanism() {
            @Override
            public String name() {
                return "X-WINK";
            }

            @Override
            public SaslExchange start(SaslContext context) {
                return response -> new SaslExchange.Success(USER);
            }
        };
        return new Pop3Host(Duration.ZERO, new Mechanisms(List.of(mechanism), List.of("X-WINK")));
    }

    private Pop3Host(Duration maildropPatience, Mechanisms mechanisms, Pop3Command... more) throws IOException {
        List<Pop3Command> rows = new ArrayList<>(Pop3Commands.all());
        rows.addAll(List.of(more));
        Pop3Dialect dialect = new Pop3Dialect(rows, BEHAVIOURS, mechanisms, Hidden.NOTHING);
        Pop3Settings settings = new Pop3Settings("pop.example.com", 1000, Duration.ZERO, null, maildropPatience);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new TcpServer(
                new Pop3Server(settings, dialect, store),
                new Listening(anyPort, MAX_CONNECTIONS, Duration.ofMinutes(1)),
                new Threads(),
                ConversationLog.Recorder.OFF,
                Misbehaviour.NONE);
        store.declare(USER, "secret");
    }

    /** Puts a message into the INBOX, whatever it is. */
    void file(byte[] octets) {
        store.account(USER)
                .orElseThrow()
                .inbox()
                .append(RawMessage.of(octets), Flags.NONE, Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }

    Pop3Client connect() throws IOException {
        return new Pop3Client(server.address());
    }

    /** A client that has the maildrop. */
    Pop3Client login() throws IOException {
        Pop3Client client = connect();
        String answer = client.login(USER, "secret");
        if (!answer.startsWith("+OK")) {
            throw new IOException(answer);
        }
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
