package dev.restante;

import dev.restante.imap.ImapServer;
import dev.restante.imap.wire.ReaderLimits;
import dev.restante.mime.RawMessage;
import dev.restante.net.ConversationLog;
import dev.restante.net.Hidden;
import dev.restante.net.Listening;
import dev.restante.net.Misbehaviour;
import dev.restante.net.TcpServer;
import dev.restante.net.Threads;
import dev.restante.settings.TlsPolicy;
import dev.restante.store.Account;
import dev.restante.store.Flags;
import dev.restante.store.MailStore;
import dev.restante.store.Mailbox;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** An IMAP server around a store that the test can reach into. */
public final class ImapHost implements AutoCloseable {

    public static final String USER = "jane@example.com";
    private static final int MAX_MESSAGE = 1024 * 1024;
    private static final int MAX_CONNECTIONS = 100;

    private final MailStore store = new MailStore(InstantSource.system(), false);
    private final TcpServer server;

    public ImapHost() throws IOException {
        this(Duration.ofMinutes(1));
    }

    /** One whose clients may be silent for so long. */
    public ImapHost(Duration idleLimit) throws IOException {
        Threads threads = new Threads();
        ReaderLimits limits = new ReaderLimits(64 * 1024, MAX_MESSAGE, MAX_MESSAGE, 50);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new TcpServer(
                new ImapServer(
                        limits,
                        new Lazy<>(ImapTable.dialect(
                                MAX_MESSAGE,
                                new ImapOptions(),
                                SaslTable.mechanisms(new AuthenticationOptions(), TlsPolicy.OFF),
                                Hidden.NOTHING)),
                        store,
                        threads),
                new Listening(anyPort, MAX_CONNECTIONS, idleLimit),
                threads,
                ConversationLog.Recorder.OFF,
                Misbehaviour.NONE);
        store.declare(USER, "secret");
    }

    public Account account() {
        return store.account(USER).orElseThrow();
    }

    public Mailbox inbox() {
        return account().inbox();
    }

    /** Puts a message into a mailbox, without a client. */
    public static int file(Mailbox mailbox, Flags flags, String message) {
        return mailbox.append(
                RawMessage.of(message.getBytes(StandardCharsets.ISO_8859_1)),
                flags,
                Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }

    public Endpoint endpoint() {
        return Endpoint.of(server.address());
    }

    public ImapClient open(String mailbox) throws IOException {
        return new ImapClient(endpoint()).open(USER, mailbox);
    }

    @Override
    public void close() {
        server.close();
    }
}
