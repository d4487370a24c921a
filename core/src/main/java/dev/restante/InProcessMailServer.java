package dev.restante;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapServer;
import dev.restante.imap.ImapSettings;
import dev.restante.imap.wire.ReaderLimits;
import dev.restante.mail.MailQuery;
import dev.restante.mail.ReceivedMail;
import dev.restante.net.Listening;
import dev.restante.net.Protocol;
import dev.restante.net.TcpServer;
import dev.restante.net.Threads;
import dev.restante.pop3.Pop3Server;
import dev.restante.pop3.Pop3Settings;
import dev.restante.report.DeliveryReport;
import dev.restante.sasl.Mechanisms;
import dev.restante.settings.Hidden;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.smtp.SmtpServer;
import dev.restante.smtp.SmtpSettings;
import dev.restante.store.MailStore;
import dev.restante.store.Postmaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The server in this JVM: the listeners around one store. */
final class InProcessMailServer implements MailServer {

    private static final String HOST_NAME = "localhost";

    /** RFC 4954 section 4: an AUTH line may have 12288 octets, more than any other command of SMTP and POP3. */
    private static final int MAX_COMMAND_LINE = 12_288;

    private static final int MAX_IMAP_LINE = 64 * 1024;
    private static final int MAX_IMAP_LITERAL = 1024 * 1024;
    private static final int MAX_IMAP_LITERAL_BEFORE_LOGIN = 8 * 1024;
    private static final int MAX_IMAP_DEPTH = 50;

    private final MailServerBuilder settings;
    private final Duration waitLimit;
    private final MailStore store;
    private final Threads threads = new Threads();
    private final Map<Listener, TcpServer> listeners = new EnumMap<>(Listener.class);
    private final Mechanisms mechanisms;

    private InProcessMailServer(MailServerBuilder settings) throws IOException {
        this.settings = settings;
        this.waitLimit = settings.waitLimit;
        this.store = new MailStore(
                settings.clock,
                settings.strict,
                new Postmaster(HOST_NAME, settings.clock, settings.smtp.deliveryReports));
        this.mechanisms = SaslTable.mechanisms(settings.authentication);
        settings.accounts.forEach(store::declare);
        try {
            listen(Listener.SMTP, smtpProtocol());
            listen(Listener.POP3, pop3Protocol());
            listen(Listener.IMAP, imapProtocol());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    static MailServer start(MailServerBuilder settings) {
        try {
            return new InProcessMailServer(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Protocol smtpProtocol() {
        SmtpSettings smtpSettings = new SmtpSettings(
                HOST_NAME,
                settings.maxMessageSize,
                settings.maxRecipients,
                MAX_COMMAND_LINE,
                settings.maxTextLine,
                settings.strict);
        return new SmtpServer(smtpSettings, SmtpTable.dialect(mechanisms, hidden(MailProtocol.SMTP)), store);
    }

    private Protocol pop3Protocol() {
        return new Pop3Server(
                new Pop3Settings(HOST_NAME, MAX_COMMAND_LINE), Pop3Table.dialect(hidden(MailProtocol.POP3)), store);
    }

    private Protocol imapProtocol() {
        ReaderLimits limits =
                new ReaderLimits(MAX_IMAP_LINE, MAX_IMAP_LITERAL, MAX_IMAP_LITERAL_BEFORE_LOGIN, MAX_IMAP_DEPTH);
        ImapSettings imapSettings = new ImapSettings(settings.maxMessageSize, limits);
        ImapDialect dialect = ImapTable.dialect(settings.maxMessageSize, mechanisms, hidden(MailProtocol.IMAP));
        return new ImapServer(imapSettings, dialect, store, threads);
    }

    private Hidden hidden(MailProtocol protocol) {
        return settings.hidden.getOrDefault(protocol, Hidden.NOTHING);
    }

    private void listen(Listener listener, Protocol protocol) throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.host, settings.ports.getOrDefault(listener, 0));
        Listening listening = new Listening(address, settings.maxConnections, settings.idleLimit);
        listeners.put(listener, new TcpServer(protocol, listening, threads));
    }

    @Override
    public Endpoint endpoint(Listener listener) {
        TcpServer server = listeners.get(listener);
        if (server == null) {
            throw new IllegalStateException("This server does not listen for " + listener);
        }
        return Endpoint.of(server.address());
    }

    @Override
    public ReceivedMails received(MailQuery query) {
        return new JournalMails(store.journal(), query, waitLimit);
    }

    @Override
    public ReceivedMail deliver(DeliveryReport report) {
        return store.deliver(report);
    }

    @Override
    public void reset() {
        store.reset();
    }

    @Override
    public void close() {
        listeners.values().forEach(TcpServer::end);
        listeners.values().forEach(TcpServer::close);
        store.journal().close();
    }

    /** Shows where the server listens, as failure messages of tests do. */
    @Override
    public String toString() {
        return "MailServer[SMTP " + smtp() + ", POP3 " + pop3() + ", IMAP " + imap() + "]";
    }
}
