package dev.restante.store;

import dev.restante.decode.CanonicalAddress;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import dev.restante.report.DeliveryReport;
import dev.restante.sasl.Credentials;
import dev.restante.sasl.SaslException;
import dev.restante.settings.DeliveryReports;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/** All mail of one server: the accounts with their mailboxes, and the journal. Safe for several threads. */
public final class MailStore implements Credentials {

    private static final System.Logger LOG = System.getLogger(MailStore.class.getName());

    private final Journal journal = new Journal();
    private final AnnotationTable sharedAnnotations = new AnnotationTable(new ReentrantLock(), this::wakeAll);
    private final Accounts accounts;
    private final TokenLedger tokens = new TokenLedger();
    /** Deliveries run side by side, but a reset never in the middle of one: a mail is everywhere or nowhere. */
    private final Lock deliveries;

    private final Lock reset;
    private final InstantSource clock;
    private final boolean strict;
    private final Postmaster postmaster;

    /**
     * Makes an empty store that never reports on a mail of its own accord.
     *
     * @param clock tells the time of everything that happens
     * @param strict whether only declared accounts exist; otherwise any address gets one when it is first used
     */
    public MailStore(InstantSource clock, boolean strict) {
        this(clock, strict, new Postmaster("localhost", clock, DeliveryReports.NONE), UidValidities.startingNow(clock));
    }

    /**
     * Makes an empty store.
     *
     * @param clock tells the time of everything that happens
     * @param strict whether only declared accounts exist; otherwise any address gets one when it is first used
     * @param postmaster writes to senders what became of their mail
     * @param uidValidities has one for each mailbox
     */
    public MailStore(InstantSource clock, boolean strict, Postmaster postmaster, UidValidities uidValidities) {
        ReadWriteLock lock = new ReentrantReadWriteLock();
        this.deliveries = lock.readLock();
        this.reset = lock.writeLock();
        this.clock = clock;
        this.strict = strict;
        this.postmaster = postmaster;
        this.accounts = new Accounts(strict, uidValidities::next, clock);
    }

    /**
     * What was received.
     *
     * @return the journal
     */
    public Journal journal() {
        return journal;
    }

    /**
     * Tells the time of everything that happens here.
     *
     * @return the clock
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Hears of each change of an account, its mailboxes and their messages.
     *
     * @param whenChanged what is run then, under a lock, so it must be quick
     */
    public void onMailboxChange(Runnable whenChanged) {
        accounts.onChange(whenChanged);
    }

    /**
     * Declares an account.
     *
     * @param name an address, or a bare local part that receives at every domain
     * @param password the password that it needs
     * @throws IllegalArgumentException if the name is declared already
     */
    public void declare(String name, String password) {
        accounts.declare(name, password);
    }

    /**
     * Declares an account while the server runs. Who had it without a password so far keeps what is in it.
     *
     * @param name an address, or a bare local part that receives at every domain
     * @param password the password that it needs
     * @return whether it was not declared before
     * @throws IllegalArgumentException if it is declared with another password
     */
    public boolean declareAlso(String name, String password) {
        return accounts.declareAlso(name, password);
    }

    /**
     * Takes declarations back: the accounts take any password then, and are forgotten with the next reset.
     *
     * @param which of the accounts
     */
    public void undeclare(Predicate<Account> which) {
        accounts.undeclare(which);
    }

    /**
     * Tells whether mail to an address is accepted.
     *
     * @param address the recipient
     * @return whether somebody receives it
     */
    public boolean accepts(String address) {
        return !strict || accounts.find(address).isPresent();
    }

    /**
     * Finds the account of an address.
     *
     * @param address the recipient
     * @return the account that receives for it; empty if none does yet
     */
    public Optional<Account> account(String address) {
        return accounts.find(address);
    }

    /**
     * Finds or makes the account of an address, as a first mail to it would.
     *
     * @param address the recipient
     * @return the account that receives for it
     * @throws IllegalArgumentException if the store is strict, and nobody does
     */
    public Account requireAccount(String address) {
        if (!accepts(address)) {
            throw new IllegalArgumentException(
                    "There is no account " + address + ": a strict server has declared accounts only");
        }
        return accounts.findOrCreate(address);
    }

    /**
     * Finds accounts by name.
     *
     * @param localPart a local part
     * @return the accounts that have it, at any domain or at all; a copy in no order
     */
    public List<Account> accountsWithLocalPart(String localPart) {
        return accounts.withLocalPart(localPart);
    }

    /**
     * Tells whether any address of a domain receives mail.
     *
     * @param domain chooses domains, which are in lower case
     * @return whether somebody receives there
     */
    public boolean receivesAt(Predicate<String> domain) {
        return !strict
                || accounts.all().stream()
                        .map(account -> CanonicalAddress.of(account.name()).domain())
                        .anyMatch(each -> each.isEmpty() || domain.test(each));
    }

    /**
     * All accounts, declared or not.
     *
     * @return a copy in no order
     */
    public List<Account> accounts() {
        return accounts.all();
    }

    /**
     * Checks a password: that of a declared account must be right, any other account takes any.
     *
     * @param user an address, or the local part where that is unambiguous
     * @param password the password
     * @throws SaslException if the login is refused
     */
    @Override
    public void check(String user, String password) throws SaslException {
        Optional<Account> account = accounts.forLogin(user);
        if (account.isPresent() && !account.get().accepts(password)) {
            throw new SaslException(SaslException.Reason.REFUSED, "Wrong password for " + user);
        }
    }

    @Override
    public Optional<String> password(String user) throws SaslException {
        return accounts.forLogin(user).flatMap(Account::password);
    }

    @Override
    public boolean knowsPasswords() {
        return accounts.anyDeclared();
    }

    @Override
    public boolean hasExpired(String user, String token) throws SaslException {
        return tokens.hasExpired(owner(user), token);
    }

    @Override
    public void noteAccepted(String user, String token) throws SaslException {
        tokens.accept(owner(user), token);
    }

    /** Somebody may log in to SMTP for whom there is no account: it would get this name. */
    private String owner(String user) throws SaslException {
        return Accounts.key(accounts.forLogin(user).map(Account::name).orElse(user));
    }

    /**
     * Makes all bearer tokens expire that were accepted for an account so far. Sessions that are logged in stay.
     *
     * @param account the account
     */
    public void expireTokens(Account account) {
        tokens.expire(Accounts.key(account.name()));
    }

    /**
     * Opens a session for someone whose password was checked; {@link Account#closeSession} ends it.
     *
     * @param user an address, or the local part where that is unambiguous
     * @return the account
     * @throws SaslException if there is no such account
     */
    public Account openSession(String user) throws SaslException {
        return accounts.openSession(user);
    }

    /**
     * Tells whether somebody could log in to an account with a name, with the right password.
     *
     * @param user an address, or the local part where that is unambiguous
     * @param account the account
     * @return whether the name means it
     */
    public boolean isNameOf(String user, Account account) {
        try {
            return accounts.forLogin(user).filter(account::equals).isPresent();
        } catch (SaslException e) {
            return false;
        }
    }

    /** Wakes all sessions that wait for news, so that they look around. */
    public void wakeAll() {
        accounts.all().forEach(account -> account.signal().raiseByItself());
    }

    /**
     * What is noted about the server.
     *
     * @param account who looks: those below {@code /private} are hers alone
     * @return the annotations, as they are and become
     */
    public Annotations annotations(Account account) {
        return new ServerAnnotations(sharedAnnotations, account.annotations());
    }

    /**
     * Delivers a mail: files it for each recipient, then records it, and then the report on it if its sender is to have
     * one. Once this returns, everybody can see them. What happens to an accepted recipient is decided here and nowhere
     * else.
     *
     * @param envelope the envelope
     * @param message the octets, which all share
     * @return the mail with its number
     */
    public ReceivedMail deliver(Envelope envelope, RawMessage message) {
        ReceivedMail mail = record(envelope, message);
        try {
            postmaster
                    .reportOnDelivery(mail)
                    .filter(report -> accepts(report.mail().envelope().mailFrom()))
                    .ifPresent(this::deliverUnlessForgotten);
        } catch (RuntimeException e) {
            // The mail is there. A client that were told of a failure would send it again.
            LOG.log(System.Logger.Level.ERROR, "Reporting on " + mail + " failed", e);
        }
        return mail;
    }

    /**
     * Delivers a report to the return path of the mail that it is about.
     *
     * @param report the report
     * @return the report as a mail with its number
     * @throws IllegalArgumentException if nobody receives mail for the return path
     */
    public ReceivedMail deliver(DeliveryReport report) {
        String returnPath = report.mail().envelope().mailFrom();
        if (!accepts(returnPath)) {
            throw new IllegalArgumentException("Nobody receives mail for <" + returnPath + ">, the return path of mail "
                    + report.mail().id() + ": a strict server delivers to declared accounts only");
        }
        Postmaster.Letter letter = postmaster.write(report);
        return record(letter.envelope(), letter.message());
    }

    /** Written without a lock; in the meantime a reset may have forgotten what it is about. */
    private void deliverUnlessForgotten(DeliveryReport report) {
        Postmaster.Letter letter = postmaster.write(report);
        deliveries.lock();
        try {
            if (journal.holds(report.mail())) {
                record(letter.envelope(), letter.message());
            }
        } finally {
            deliveries.unlock();
        }
    }

    private ReceivedMail record(Envelope envelope, RawMessage message) {
        deliveries.lock();
        try {
            file(envelope, message);
            return journal.append(envelope, message);
        } finally {
            deliveries.unlock();
        }
    }

    private void file(Envelope envelope, RawMessage message) {
        OffsetDateTime now = envelope.receivedAt().atOffset(ZoneOffset.UTC);
        Set<Account> receivers = new LinkedHashSet<>();
        for (Recipient recipient : envelope.recipients()) {
            receivers.add(accounts.findOrCreate(recipient.address()));
        }
        for (Account receiver : receivers) {
            receiver.inbox().append(message, Flags.NONE, now);
        }
    }

    /**
     * Forgets all mail, all accounts that nobody declared, all mailboxes but the INBOXes, what was said of them, and
     * which tokens were accepted or have expired. Sessions stay connected: they see their messages expunged.
     */
    public void reset() {
        reset.lock();
        try {
            accounts.reset(account -> true);
            tokens.forget(owner -> true);
            sharedAnnotations.clear();
            journal.clear();
        } finally {
            reset.unlock();
        }
    }

    /**
     * Forgets a part of the mail.
     *
     * @param mails which of what was received
     * @param names of which accounts, which are emptied; those that nobody declared are forgotten
     */
    public void reset(Predicate<ReceivedMail> mails, Predicate<String> names) {
        reset.lock();
        try {
            accounts.reset(account -> names.test(account.name()));
            tokens.forget(names);
            journal.remove(mails);
        } finally {
            reset.unlock();
        }
    }

    /**
     * All mail, all accounts and what was said of them, as they are now.
     *
     * @return what {@link #restore} takes; nobody need give it back
     */
    public StoreSnapshot snapshot() {
        reset.lock();
        try {
            return new StoreSnapshot(
                    this, journal.look(0).mails(), accounts.save(), sharedAnnotations.entries(), tokens.save());
        } finally {
            reset.unlock();
        }
    }

    /**
     * Has all mail, all accounts and what was said of them as they were. Sessions stay connected: they are told what
     * changes.
     *
     * @param snapshot one of this store
     */
    public void restore(StoreSnapshot snapshot) {
        reset.lock();
        try {
            sharedAnnotations.replace(snapshot.annotations()); // of which the accounts tell
            accounts.restore(snapshot.accounts());
            tokens.restore(snapshot.tokens());
            journal.restore(snapshot.received());
        } finally {
            reset.unlock();
        }
    }

    /** Nothing can come any more: whoever waits need not. What has come stays. */
    public void close() {
        journal.close();
        wakeAll();
    }
}
