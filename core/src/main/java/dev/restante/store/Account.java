package dev.restante.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Someone's mailboxes. Safe for several threads. One lock guards the account and all that is in its mailboxes, so that
 * COPY and MOVE between them are atomic; one signal is raised at each change.
 */
public final class Account {

    /** The name of the mailbox that mail is delivered to (RFC 3501 section 5.1). */
    public static final String INBOX = "INBOX";

    /** Separates the levels of mailbox names. */
    public static final char DELIMITER = '/';

    private final String name;
    private volatile @Nullable String password; // changed under the lock of Accounts
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final ChangeSignal signal;
    private final Tally total = new Tally(); // guarded by lock
    private final Quota quota = new Quota(this, total);
    private final AnnotationTable annotations;
    private final MailboxTree mailboxes; // guarded by lock
    private final SortedSet<String> subscriptions = new TreeSet<>(); // guarded by lock
    private int sessions; // guarded by lock
    private final MaildropLock maildropLock = new MaildropLock();

    Account(String name, @Nullable String password, LongSupplier uidValidities, InstantSource clock) {
        this(name, password, uidValidities, clock, () -> {});
    }

    /** The listener hears of each change, under the account's lock. */
    Account(
            String name,
            @Nullable String password,
            LongSupplier uidValidities,
            InstantSource clock,
            Runnable listener) {
        this.name = name;
        this.password = password;
        this.clock = clock;
        this.signal = new ChangeSignal(lock, listener);
        this.annotations = new AnnotationTable(lock, signal::raise);
        this.mailboxes = new MailboxTree(() -> new Mailbox(this, uidValidities.getAsLong()));
        subscriptions.add(INBOX);
    }

    ReentrantLock lock() {
        return lock;
    }

    InstantSource clock() {
        return clock;
    }

    /**
     * What wakes those who wait for news.
     *
     * @return the signal of all changes of this account, of its mailboxes and of their messages
     */
    public ChangeSignal signal() {
        return signal;
    }

    /** All that is in the mailboxes. */
    Tally total() {
        return total;
    }

    /**
     * The address, or the local part that receives at every domain.
     *
     * @return the name as it was declared or first used
     */
    public String name() {
        return name;
    }

    /**
     * Tells whether the account was declared, so that its password counts.
     *
     * @return whether it has a password
     */
    public boolean isDeclared() {
        return password != null;
    }

    /**
     * The password of a declared account.
     *
     * @return the password; empty if the account takes any
     */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    boolean accepts(String givenPassword) {
        return password().map(givenPassword::equals).orElse(true);
    }

    void declare(String newPassword) {
        password = newPassword;
    }

    /** From now on it takes any password, and goes with the next reset. */
    void undeclare() {
        password = null;
    }

    /**
     * The mailbox that mail is delivered to.
     *
     * @return the INBOX
     */
    public Mailbox inbox() {
        return mailbox(INBOX).orElseThrow();
    }

    /**
     * Finds a mailbox.
     *
     * @param mailboxName its name; {@code INBOX} in any case
     * @return the mailbox; empty if there is none of that name
     */
    public Optional<Mailbox> mailbox(String mailboxName) {
        return locked(() -> Optional.ofNullable(mailboxes.byName().get(MailboxName.canonical(mailboxName))));
    }

    /**
     * The names of all mailboxes, and all subscribed names.
     *
     * @return a copy, which costs as much as there are names
     */
    public Hierarchy hierarchy() {
        return locked(() -> new Hierarchy(new TreeMap<>(mailboxes.byName()), new TreeSet<>(subscriptions)));
    }

    /**
     * What there is under a name.
     *
     * @param mailboxName the name, in any of the forms that mean the same
     * @return what is known about it, be there a mailbox or not
     */
    public ListedName listed(String mailboxName) {
        String canonical = MailboxName.canonical(MailboxName.withoutTrailingDelimiter(mailboxName));
        return locked(() -> new Hierarchy(mailboxes.byName(), subscriptions).name(canonical));
    }

    /**
     * Creates a mailbox, and those above it that do not exist (RFC 3501 section 6.3.3).
     *
     * @param mailboxName its name; a delimiter at its end is dropped
     * @return the mailbox
     * @throws MailboxException if it exists or cannot be named so
     */
    public Mailbox create(String mailboxName) throws MailboxException {
        return create(mailboxName, Set.of());
    }

    /**
     * Creates a mailbox that is for something (RFC 6154 section 3), and those above it that do not exist.
     *
     * @param mailboxName its name; a delimiter at its end is dropped
     * @param uses what it is for
     * @return the mailbox
     * @throws MailboxException if it exists or cannot be named so, or another mailbox is for that
     */
    public Mailbox create(String mailboxName, Set<SpecialUse> uses) throws MailboxException {
        String canonical = MailboxName.canonical(MailboxName.withoutTrailingDelimiter(mailboxName));
        return change(() -> mailboxes.create(canonical, uses));
    }

    /** The caller holds the lock. */
    void requireFree(Set<SpecialUse> uses, Mailbox wanting) throws MailboxException {
        mailboxes.requireFree(uses, wanting);
    }

    /**
     * Deletes a mailbox and its messages. Mailboxes below it stay (RFC 3501 section 6.3.4).
     *
     * @param mailboxName its name
     * @throws MailboxException if there is none, or it is the INBOX
     */
    public void delete(String mailboxName) throws MailboxException {
        change(() -> {
            mailboxes.delete(MailboxName.canonical(mailboxName));
            return null;
        });
    }

    /**
     * Deletes a mailbox and its messages, whatever the rights to it. Mailboxes below it stay. Sessions that have it
     * selected are told that its messages went, and go on with an empty mailbox.
     *
     * @param mailboxName its name
     * @throws MailboxException if there is none, or it is the INBOX
     */
    public void deleteFreely(String mailboxName) throws MailboxException {
        change(() -> {
            mailboxes.deleteFreely(MailboxName.canonical(mailboxName));
            return null;
        });
    }

    /**
     * Gives a mailbox a UIDVALIDITY that is higher than that of any other, and its messages new UIDs, from 1 on (RFC
     * 3501 section 2.3.1.1). It is another mailbox from then on, with another identifier (RFC 8474 section 4).
     *
     * @param mailboxName its name
     * @return the new UIDVALIDITY
     * @throws MailboxException if there is none
     */
    public long changeUidValidity(String mailboxName) throws MailboxException {
        return change(() -> mailboxes.renew(MailboxName.canonical(mailboxName)).uidValidity());
    }

    /**
     * Renames a mailbox and all below it. Renaming the INBOX moves its messages and leaves it empty (RFC 3501 section
     * 6.3.5).
     *
     * @param from its name
     * @param to the new name
     * @throws MailboxException if there is none, or the new name is taken or illegal
     */
    public void rename(String from, String to) throws MailboxException {
        String target = MailboxName.canonical(MailboxName.withoutTrailingDelimiter(to));
        change(() -> {
            mailboxes.rename(MailboxName.canonical(from), target);
            return null;
        });
    }

    /**
     * Subscribes to a name.
     *
     * @param mailboxName the name of a mailbox
     * @throws MailboxException if there is none
     */
    public void subscribe(String mailboxName) throws MailboxException {
        String canonical = MailboxName.canonical(mailboxName);
        change(() -> {
            mailboxes.require(canonical);
            return subscriptions.add(canonical);
        });
    }

    /**
     * Ends a subscription. It is no error if there was none.
     *
     * @param mailboxName the name
     */
    public void unsubscribe(String mailboxName) {
        locked(() -> {
            signal.raise();
            return subscriptions.remove(MailboxName.canonical(mailboxName));
        });
    }

    /**
     * The limits of what clients may put into the mailboxes.
     *
     * @return the quota of all mailboxes together
     */
    public Quota quota() {
        return quota;
    }

    /** What the user alone has noted about the server. */
    AnnotationTable annotations() {
        return annotations;
    }

    /**
     * The lock that a POP3 session holds.
     *
     * @return the lock of the maildrop, which keeps nobody from anything else
     */
    public MaildropLock maildropLock() {
        return maildropLock;
    }

    /** A session logged in: until {@link #closeSession} the account survives a reset, though emptied. */
    void openSession() {
        locked(() -> ++sessions);
    }

    /** A session that logged in has ended. */
    public void closeSession() {
        locked(() -> --sessions);
    }

    boolean isInUse() {
        return locked(() -> sessions > 0);
    }

    /** As if it had just been made: nothing is left but an empty INBOX and the subscription to it. */
    void clear() {
        maildropLock.forgetLogin();
        locked(() -> {
            mailboxes.clear();
            quota.clear();
            annotations.clear();
            subscriptions.retainAll(List.of(INBOX));
            return null;
        });
    }

    AccountState save() {
        return locked(() -> new AccountState(
                this, password, mailboxes.save(), Set.copyOf(subscriptions), quota.limits(), annotations.entries()));
    }

    /** As it was; the state may be that of another account of this name, whose place it has taken. */
    void restore(AccountState state) {
        locked(() -> {
            password = state.password();
            mailboxes.restore(state.mailboxes());
            subscriptions.clear();
            subscriptions.addAll(state.subscriptions());
            quota.restore(state.limits());
            annotations.replace(state.annotations());
            signal.raise();
            return null;
        });
    }

    /** A change of the mailboxes' names or of the subscriptions. */
    private <T> T change(Guarded<T, MailboxException> action) throws MailboxException {
        return locked(() -> {
            T result = action.run();
            signal.raise();
            return result;
        });
    }

    <T, E extends Exception> T locked(Guarded<T, E> action) throws E {
        lock.lock();
        try {
            return action.run();
        } finally {
            lock.unlock();
        }
    }
}
