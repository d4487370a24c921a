package dev.restante.imap;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.fault.Imap;
import dev.restante.imap.ImapCommand.Expunges;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.wire.ReaderLimits;
import dev.restante.net.ConversationLog;
import dev.restante.net.Hidden;
import dev.restante.net.Listening;
import dev.restante.net.Misbehaviour;
import dev.restante.net.TcpServer;
import dev.restante.net.Threads;
import dev.restante.sasl.Mechanisms;
import dev.restante.settings.MailProtocol;
import dev.restante.store.MailStore;
import dev.restante.strike.RuleBook;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session with commands that fail in ways that no command should. */
class ImapSessionTest {

    private final Threads threads = new Threads();
    private final List<TcpServer> servers = new ArrayList<>();

    private ImapClient connect(ImapCommand command) throws IOException {
        return connect(command, Misbehaviour.NONE);
    }

    private ImapClient connect(ImapCommand command, Misbehaviour misbehaviour) throws IOException {
        ImapCommand noop = new ImapCommand("NOOP", Stage.ANY, Expunges.TOLD, (in, dialect) -> session -> Completion.OK);
        ImapServer imap = new ImapServer(
                new ReaderLimits(1000, 1000, 1000, 10),
                () -> new ImapDialect(
                        List.of(command, noop), List.of(), new Mechanisms(List.of(), List.of()), Hidden.NOTHING),
                new MailStore(InstantSource.system(), false),
                threads);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        TcpServer server = new TcpServer(
                imap,
                new Listening(anyPort, 10, Duration.ofMinutes(1)),
                threads,
                ConversationLog.Recorder.OFF,
                misbehaviour);
        servers.add(server);
        return new ImapClient(
                new Endpoint(server.address().getHostString(), server.address().getPort()));
    }

    @AfterEach
    void close() {
        servers.forEach(TcpServer::close);
    }

    @Test
    void aFailureInACommandIsAnsweredWithoutItsDetails() throws IOException {
        ImapCommand broken = new ImapCommand("BREAK", Stage.ANY, Expunges.TOLD, (in, dialect) -> session -> {
            session.out().raw("* half a resp");
            throw new IllegalStateException("Need to do this properly");
        });
        try (ImapClient client = connect(broken)) {
            List<String> untagged = new ArrayList<>();

            assertThat(client.run("BREAK", untagged::add))
                    .isEqualTo("NO [SERVERBUG] Internal error, the server's log has the details");
            assertThat(untagged).isEmpty();
            client.ok("NOOP");
        }
    }

    /** The fault must not be left for the next command. */
    @Test
    void aFailureIsAnsweredAsAFaultWantsIt() throws IOException {
        ImapCommand broken = new ImapCommand("CHECK", Stage.ANY, Expunges.TOLD, (in, dialect) -> session -> {
            throw new IllegalStateException("Need to do this properly");
        });
        RuleBook rules = new RuleBook(InstantSource.system(), Duration.ZERO);
        rules.add(on(Imap.CHECK).duplicateReply(), "");
        Misbehaviour twice = new Misbehaviour(rules, MailProtocol.IMAP, Misbehaviour.NONE.certificates());
        try (ImapClient client = connect(broken, twice)) {
            String tag = client.begin("CHECK");
            client.send("after NOOP\r\n");

            assertThat(client.response()).startsWith(tag + " NO [SERVERBUG]");
            assertThat(client.response()).startsWith(tag + " NO [SERVERBUG]");
            assertThat(client.response()).startsWith("after OK");
        }
    }

    @Test
    void aFailureWhileParsingLeavesTheStreamInStep() throws IOException {
        ImapCommand broken = new ImapCommand("BREAK", Stage.ANY, Expunges.TOLD, (in, dialect) -> {
            throw new IllegalStateException("Need to do this properly");
        });
        try (ImapClient client = connect(broken)) {
            assertThat(client.run("BREAK {9+}\r\nx1 NOOP\r\n more", untagged -> {}))
                    .startsWith("NO [SERVERBUG]");
            client.ok("NOOP");
        }
    }

    /** There is no way to go on: the client would take what follows for the rest of the literal. */
    @Test
    void aFailureBehindALiteralEndsTheConnection() throws IOException {
        ImapCommand broken = new ImapCommand("BREAK", Stage.ANY, Expunges.TOLD, (in, dialect) -> session -> {
            session.out().raw("* 1 FETCH (BODY[] ").literal(5, target -> target.write('x'));
            throw new IllegalStateException("Need to do this properly");
        });
        try (ImapClient client = connect(broken)) {
            client.begin("BREAK");

            client.expectEnd();
        }
    }
}
