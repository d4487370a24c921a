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
import dev.restante.settings.TlsPolicy;
import dev.restante.smtp.SmtpDialect;
import dev.restante.smtp.SmtpServer;
import dev.restante.smtp.SmtpSettings;
import dev.restante.smtp.TransferProtocol;
import dev.restante.store.MailStore;
import dev.restante.store.Postmaster;
import dev.restante.tls.CertificateAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The server in this JVM: the listeners around one store. */
final class InProcessMailServer implements MailServer {

    static final String HOST_NAME = "localhost";

    /** RFC 4954 section 4: an AUTH line may have 12288 octets, more than any other command of SMTP and POP3. */
    private static final int MAX_COMMAND_LINE = 12_288;

    private static final Duration MAILDROP_PATIENCE = Duration.ofMillis(250);
    private static final int MAX_IMAP_LINE = 64 * 1024;
    private static final int MAX_IMAP_LITERAL = 1024 * 1024;
    private static final int MAX_IMAP_LITERAL_BEFORE_LOGIN = 8 * 1024;
    private static final int MAX_IMAP_DEPTH = 50;

    private static final Map<MailProtocol, Hidden> WITHOUT_TLS = Map.of(
            MailProtocol.SMTP, new Hidden(Set.of("STARTTLS")),
            MailProtocol.LMTP, new Hidden(Set.of("STARTTLS")),
            MailProtocol.POP3, new Hidden(Set.of("STLS")),
            MailProtocol.IMAP, new Hidden(Set.of("STARTTLS")));

    private final MailServerBuilder settings;
    private final Duration waitLimit;
    private final MailStore store;
    private final Threads threads = new Threads();
    private final Map<Listener, TcpServer> listeners = new EnumMap<>(Listener.class);
    private final Mechanisms mechanisms;
    private final ServerTls tls;

    private InProcessMailServer(MailServerBuilder settings) throws IOException {
        this.settings = settings;
        this.waitLimit = settings.waitLimit;
        this.store = new MailStore(
                settings.clock,
                settings.strict,
                new Postmaster(HOST_NAME, settings.clock, settings.smtp.deliveryReports));
        this.mechanisms = SaslTable.mechanisms(settings.authentication, settings.tls.policy);
        this.tls = new ServerTls(settings.tls);
        settings.accounts.forEach(store::declare);
        try {
            listen(smtpProtocol(TransferProtocol.SMTP, hidden(MailProtocol.SMTP)), Listener.SMTP, Listener.SMTPS);
            if (settings.ports.containsKey(Listener.LMTP)) {
                listen(smtpProtocol(TransferProtocol.LMTP, hidden(MailProtocol.LMTP)), Listener.LMTP);
            }
            listen(pop3Protocol(), Listener.POP3, Listener.POP3S);
            listen(imapProtocol(), Listener.IMAP, Listener.IMAPS);
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

    private Protocol smtpProtocol(TransferProtocol protocol, Hidden hidden) {
        SmtpSettings smtpSettings = new SmtpSettings(
                HOST_NAME,
                settings.maxMessageSize,
                settings.maxRecipients,
                MAX_COMMAND_LINE,
                settings.maxTextLine,
                settings.strict,
                settings.tls.policy == TlsPolicy.REQUIRED,
                settings.smtp.refuseUndeclared8Bit);
        SmtpDialect dialect = SmtpTable.dialect(protocol, settings.smtp, mechanisms, hidden);
        return new SmtpServer(protocol, smtpSettings, dialect, store);
    }

    private Protocol pop3Protocol() {
        Pop3Settings pop3Settings = new Pop3Settings(
                HOST_NAME, MAX_COMMAND_LINE, settings.pop3.loginDelay, settings.pop3.expireDays, MAILDROP_PATIENCE);
        return new Pop3Server(pop3Settings, Pop3Table.dialect(mechanisms, hidden(MailProtocol.POP3)), store);
    }

    private Protocol imapProtocol() {
        ReaderLimits limits =
                new ReaderLimits(MAX_IMAP_LINE, MAX_IMAP_LITERAL, MAX_IMAP_LITERAL_BEFORE_LOGIN, MAX_IMAP_DEPTH);
        ImapSettings imapSettings = new ImapSettings(settings.maxMessageSize, limits);
        ImapDialect dialect = ImapTable.dialect(settings.maxMessageSize, mechanisms, hidden(MailProtocol.IMAP));
        return new ImapServer(imapSettings, dialect, store, threads);
    }

    private Hidden hidden(MailProtocol protocol) {
        Hidden hidden = settings.hidden.getOrDefault(protocol, Hidden.NOTHING);
        return tlsIsOff() ? hidden.and(WITHOUT_TLS.get(protocol)) : hidden;
    }

    private boolean tlsIsOff() {
        return settings.tls.policy == TlsPolicy.OFF;
    }

    private void listen(Protocol protocol, Listener... where) throws IOException {
        for (Listener listener : where) {
            if (!listener.implicitTls() || !tlsIsOff()) {
                listeners.put(listener, new TcpServer(protocol, listening(listener), threads));
            }
        }
    }

    private Listening listening(Listener listener) {
        return new Listening(
                new InetSocketAddress(settings.host, settings.ports.getOrDefault(listener, 0)),
                settings.maxConnections,
                settings.idleLimit,
                tlsIsOff() ? null : tls.forListener(listener),
                listener.implicitTls(),
                settings.proxied.contains(listener));
    }

    @Override
    public Endpoint endpoint(Listener listener) {
        TcpServer server = listeners.get(listener);
        if (server == null) {
            throw new IllegalStateException(
                    listener.implicitTls() && tlsIsOff()
                            ? "This server has no %s: its TLS is off".formatted(listener)
                            : "This server does not listen for %1$s: port(Listener.%1$s, 0) of its builder switches that on"
                                    .formatted(listener));
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
    public CertificateAuthority certificateAuthority() {
        return tls.authority();
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
        return listeners.entrySet().stream()
                .map(each -> each.getKey() + " " + Endpoint.of(each.getValue().address()))
                .collect(Collectors.joining(", ", "MailServer[", "]"));
    }
}
