package dev.restante;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.Faults;
import dev.restante.mail.MailSource;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.store.MailStore;
import dev.restante.store.PendingMail;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What has an address in one domain. */
final class DomainScope implements MailScope {

    private static final Pattern DOMAIN = Pattern.compile("[^@<>\\s\\p{Cntrl}\"]+");

    private final InProcessMailServer server;
    private final StoredMail storedMail;
    private final MailStore store;
    private final String domain;
    private final JournalView view;
    private final Heard heard;
    private final Subscriptions subscriptions;
    private final Faults faults;
    /** What this scope alone has declared, and takes back. */
    private final Set<String> declared = ConcurrentHashMap.newKeySet();

    DomainScope(InProcessMailServer server, StoredMail storedMail, Heard heard, String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("A scope has a domain such as shop.example.com, not '" + domain + "'");
        }
        this.server = server;
        this.storedMail = storedMail;
        this.store = storedMail.store();
        this.domain = domain.toLowerCase(Locale.ROOT);
        this.view = JournalView.of(store.journal()).part(this::sees, this::expects);
        this.heard = heard.of(this.domain);
        this.subscriptions = server.newSubscriptions();
        this.faults = server.faultsOf(this.domain);
    }

    @Override
    public MailServer server() {
        return server;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public ReceivedMails received(MailQuery query) {
        return server.received(view, heard, query, subscriptions);
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
        return faults;
    }

    @Override
    public boolean sees(ReceivedMail mail) {
        return owns(mail.envelope().mailFrom())
                || mail.envelope().recipientAddresses().stream().anyMatch(this::owns);
    }

    /** Before its first recipient, a mail may come to anybody. */
    private boolean expects(PendingMail mail) {
        return mail.recipients().isEmpty()
                || owns(mail.mailFrom())
                || mail.recipients().stream().anyMatch(this::owns);
    }

    private boolean owns(String address) {
        return Addresses.isIn(domain, address);
    }

    @Override
    public MailAccount declare(String name, String password) {
        String address = requireOwn(name);
        if (store.declareAlso(address, password)) {
            declared.add(key(address));
        }
        return storedMail.account(address);
    }

    @Override
    public MailAccount account(String name) {
        return storedMail.account(requireOwn(name));
    }

    @Override
    public List<MailAccount> accounts() {
        return storedMail.accounts(account -> owns(account.name()));
    }

    /** The address that a name means here. */
    private String requireOwn(String name) {
        boolean isLocalPart = CanonicalAddress.of(name).domain().isEmpty();
        String address = MailServerBuilder.requireAccountName(isLocalPart ? address(name) : name);
        if (!owns(address)) {
            throw new IllegalArgumentException("%s has no account %s, only those @%s: declare others on its server"
                    .formatted(this, address, domain));
        }
        return address;
    }

    private static String key(String address) {
        return CanonicalAddress.of(address).toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public ReceivedMail deliver(MailSource mail) {
        NewMail made = mail.newMail(store.clock());
        if (!owns(made.sender()) && made.recipients().stream().noneMatch(this::owns)) {
            throw new IllegalArgumentException("%s would not see %s, from %s to %s: deliver others on its server"
                    .formatted(this, made, made.sender(), made.recipients()));
        }
        return storedMail.deliver(made);
    }

    @Override
    public void reset() {
        faults.clear();
        store.reset(this::sees, this::owns);
        heard.forget();
    }

    @Override
    public void close() {
        subscriptions.close();
        Set<String> mine = Set.copyOf(declared);
        declared.removeAll(mine);
        store.undeclare(account -> mine.contains(key(account.name())));
        reset();
    }

    /** Shows whose mail it is. */
    @Override
    public String toString() {
        return "MailScope[" + domain + "]";
    }
}
