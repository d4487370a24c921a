package dev.restante;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.Faults;
import dev.restante.mail.MailSource;
import dev.restante.mail.ReceivedMail;
import dev.restante.net.Listening;
import dev.restante.net.Misbehaviour;
import dev.restante.net.Protocol;
import dev.restante.net.TcpServer;
import dev.restante.net.Threads;
import dev.restante.query.MailQuery;
import dev.restante.report.DeliveryReport;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.store.MailStore;
import dev.restante.store.Postmaster;
import dev.restante.store.UidValidities;
import dev.restante.strike.RuleBook;
import dev.restante.strike.ScopedFaults;
import dev.restante.tls.CertificateAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The server in this JVM: the listeners around one store. */
final class InProcessMailServer implements MailServer {

    static final String HOST_NAME = "localhost";
    private static final String DOMAIN = "example.com";

    private final Duration waitLimit;
    private final boolean tlsIsOff;
    private final boolean strict;
    private final boolean magicAddresses;
    private final MailStore store;
    private final Threads threads = new Threads();
    private final Subscriptions subscriptions = new Subscriptions(threads);
    private final Map<Listener, TcpServer> listeners = new EnumMap<>(Listener.class);
    private final ServerTls tls;
    private final JournalView view;
    private final WaitingRoom waitingRoom;
    private final AtomicLong scopes = new AtomicLong();
    private final Heard heard;
    private final StoredMail storedMail;
    private final RuleBook rules;
    private final ChangeWatch changes = new ChangeWatch();

    private InProcessMailServer(MailServerBuilder settings) throws IOException {
        this.waitLimit = settings.waitLimit;
        this.tlsIsOff = settings.tls.policy == TlsPolicy.OFF;
        this.strict = settings.strict;
        this.magicAddresses = settings.magicAddresses;
        this.store = new MailStore(
                settings.clock,
                strict,
                new Postmaster(HOST_NAME, settings.clock, settings.smtp.deliveryReports),
                uidValidities(settings));
        this.view = JournalView.of(store.journal());
        this.waitingRoom = new WaitingRoom(store.journal(), threads);
        this.tls = new ServerTls(settings.tls);
        this.heard = Heard.keeping(settings.keptConversations, settings.clock);
        this.storedMail = new StoredMail(store, waitLimit, heard::readers);
        this.rules = new RuleBook(new RecordingClock(settings.clock), waitLimit, magicAddresses);
        rules.onChange(store::wakeAll);
        watchChanges();
        settings.accounts.forEach(store::declare);
        try {
            Protocols protocols = new Protocols(settings, store, threads, heard.attemptLog());
            for (Listener listener : Listener.values()) {
                if (isOn(listener, settings)) {
                    Protocol protocol = protocols.of(listener.protocol());
                    listeners.put(listener, listen(listener, protocol, settings));
                }
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void watchChanges() {
        store.journal().onChange(changes.arrivals(), changes.removals());
        store.onMailboxChange(changes.mailboxes());
        heard.conversationLog().onChange(changes.conversations());
        rules.watch(changes.faults());
    }

    private static UidValidities uidValidities(MailServerBuilder settings) {
        Long first = settings.imap.firstUidValidity;
        return first == null ? UidValidities.startingNow(settings.clock) : UidValidities.startingAt(first);
    }

    static MailServer start(MailServerBuilder settings) {
        try {
            return new InProcessMailServer(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** LMTP is for whoever asks for it. */
    private boolean isOn(Listener listener, MailServerBuilder settings) {
        return listener == Listener.LMTP ? settings.ports.containsKey(listener) : !(listener.implicitTls() && tlsIsOff);
    }

    private TcpServer listen(Listener listener, Protocol protocol, MailServerBuilder settings) throws IOException {
        return new TcpServer(
                protocol,
                listening(listener, settings),
                threads,
                heard.conversationLog().recorder(listener),
                new Misbehaviour(rules, listener.protocol(), flaw -> tls.showing(flaw.certificate())));
    }

    private Listening listening(Listener listener, MailServerBuilder settings) {
        return new Listening(
                new InetSocketAddress(settings.host, settings.ports.getOrDefault(listener, 0)),
                settings.maxConnections,
                settings.idleLimit,
                tlsIsOff ? null : tls.forListener(listener),
                listener.implicitTls(),
                settings.proxied.contains(listener));
    }

    @Override
    public Set<Listener> listeners() {
        return Collections.unmodifiableSet(listeners.keySet());
    }

    @Override
    public boolean isStrict() {
        return strict;
    }

    @Override
    public boolean hasMagicAddresses() {
        return magicAddresses;
    }

    @Override
    public Endpoint endpoint(Listener listener) {
        TcpServer server = listeners.get(listener);
        if (server == null) {
            throw new IllegalStateException(
                    listener.implicitTls() && tlsIsOff
                            ? "This server has no %s: its TLS is off".formatted(listener)
                            : "This server does not listen for %1$s: port(Listener.%1$s, 0) of its builder switches that on"
                                    .formatted(listener));
        }
        return Endpoint.of(server.address());
    }

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public ReceivedMails received(MailQuery query) {
        return received(view, heard, query, subscriptions);
    }

    ReceivedMails received(JournalView part, Heard heardThere, MailQuery query, Subscriptions there) {
        return new JournalMails(
                part, query, waitLimit, there, () -> heardThere.summary(sendingEndpoints()), waitingRoom);
    }

    Subscriptions newSubscriptions() {
        return new Subscriptions(threads);
    }

    @Override
    public MailMark mark() {
        return view.mark();
    }

    @Override
    public Conversations conversations() {
        return heard.conversations();
    }

    @Override
    public DeliveryAttempts deliveryAttempts() {
        return heard.attempts();
    }

    @Override
    public Faults faults() {
        return ScopedFaults.ofServer(rules);
    }

    Faults faultsOf(String domain) {
        return ScopedFaults.ofDomain(rules, domain);
    }

    @Override
    public boolean sees(ReceivedMail mail) {
        return store.journal().holds(mail);
    }

    @Override
    public MailAccount declare(String name, String password) {
        store.declareAlso(MailServerBuilder.requireAccountName(name), password);
        return account(name);
    }

    /** A bare local part is an account that has that name, or else one of the server's own domain. */
    @Override
    public MailAccount account(String name) {
        MailServerBuilder.requireAccountName(name);
        boolean isLocalPart = CanonicalAddress.of(name).domain().isEmpty();
        return storedMail.account(isLocalPart && store.account(name).isEmpty() ? address(name) : name);
    }

    private String sendingEndpoints() {
        return listeners.entrySet().stream()
                .filter(each -> each.getKey().protocol() == MailProtocol.SMTP
                        || each.getKey().protocol() == MailProtocol.LMTP)
                .map(each -> Endpoint.of(each.getValue().address()) + " (" + each.getKey() + ")")
                .collect(Collectors.joining(" and "));
    }

    @Override
    public List<MailAccount> accounts() {
        return storedMail.accounts(account -> true);
    }

    @Override
    public ReceivedMail deliver(MailSource mail) {
        return storedMail.deliver(mail);
    }

    @Override
    public MailScope newScope() {
        return scope("scope" + scopes.incrementAndGet() + "." + DOMAIN);
    }

    @Override
    public MailScope scope(String domain) {
        return new DomainScope(this, storedMail, heard, domain);
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
        rules.clear();
        store.reset();
        heard.forgetAll();
    }

    @Override
    public MailSnapshot snapshot() {
        return new StoredSnapshot(store.snapshot());
    }

    @Override
    public void restore(MailSnapshot snapshot) {
        if (!(snapshot instanceof StoredSnapshot stored) || stored.content().store() != store) {
            throw new IllegalArgumentException("This is a snapshot of another server");
        }
        store.restore(stored.content());
    }

    @Override
    public ServerChanges changes() {
        return changes.now();
    }

    @Override
    public ServerChanges awaitChange(ServerChanges seen, Duration limit) throws InterruptedException {
        return changes.await(seen, limit);
    }

    @Override
    public void close() {
        listeners.values().forEach(TcpServer::end);
        listeners.values().forEach(TcpServer::close);
        store.close();
    }

    /** Shows where the server listens, as failure messages of tests do. */
    @Override
    public String toString() {
        return listeners.entrySet().stream()
                .map(each -> each.getKey() + " " + Endpoint.of(each.getValue().address()))
                .collect(Collectors.joining(", ", "MailServer[", "]"));
    }
}
