package dev.restante.store;

import static dev.restante.store.MailboxException.Reason.ALREADY_EXISTS;
import static dev.restante.store.MailboxException.Reason.CANNOT;
import static dev.restante.store.MailboxException.Reason.NONEXISTENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Someone's mailboxes. Safe for several threads. One lock guards the account and all that is in its mailboxes, so that
 * COPY and MOVE between them are atomic; one condition of it is signalled at each change.
 */
public final class Account {

    /** The name of the mailbox that mail is delivered to (RFC 3501 section 5.1). */
    public static final String INBOX = "INBOX";

    /** Separates the levels of mailbox names. */
    public static final char DELIMITER = '/';

    private static final int MAX_NAME_LENGTH = 1000;

    private final String name;
    private final @Nullable String password;
    private final LongSupplier uidValidities;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SortedMap<String, Mailbox> mailboxes = new TreeMap<>(); // guarded by lock
    private final SortedSet<String> subscriptions = new TreeSet<>(); // guarded by lock
    private int sessions; // guarded by lock
    private boolean dropLocked; // guarded by lock

    Account(String name, @Nullable String password, LongSupplier uidValidities) {
        this.name = name;
        this.password = password;
        this.uidValidities = uidValidities;
        mailboxes.put(INBOX, newMailbox());
        subscriptions.add(INBOX);
    }

    private Mailbox newMailbox() {
        return new Mailbox(this, uidValidities.getAsLong());
    }

    ReentrantLock lock() {
        return lock;
    }

    Condition changed() {
        return changed;
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

    boolean accepts(String givenPassword) {
        return password == null || password.equals(givenPassword);
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
        return locked(() -> Optional.ofNullable(mailboxes.get(canonical(mailboxName))));
    }

    /**
     * The names of all mailboxes.
     *
     * @return a copy, sorted
     */
    public SortedSet<String> mailboxNames() {
        return locked(() -> new TreeSet<>(mailboxes.keySet()));
    }

    /**
     * The subscribed names, whether such mailboxes exist or not (RFC 3501 section 6.3.6).
     *
     * @return a copy, sorted
     */
    public SortedSet<String> subscriptions() {
        return locked(() -> new TreeSet<>(subscriptions));
    }

    /**
     * Creates a mailbox, and those above it that do not exist (RFC 3501 section 6.3.3).
     *
     * @param mailboxName its name; a delimiter at its end is dropped
     * @throws MailboxException if it exists or cannot be named so
     */
    public void create(String mailboxName) throws MailboxException {
        String canonical = canonical(withoutTrailingDelimiter(mailboxName));
        lock.lock();
        try {
            requireLegal(canonical);
            requireAbsent(canonical);
            createWithParents(canonical, newMailbox());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Deletes a mailbox and its messages. Mailboxes below it stay (RFC 3501 section 6.3.4).
     *
     * @param mailboxName its name
     * @throws MailboxException if there is none, or it is the INBOX
     */
    public void delete(String mailboxName) throws MailboxException {
        String canonical = canonical(mailboxName);
        lock.lock();
        try {
            if (canonical.equals(INBOX)) {
                throw new MailboxException(CANNOT, "INBOX cannot be deleted");
            }
            Mailbox mailbox = require(canonical);
            mailboxes.remove(canonical);
            mailbox.remove(mailbox.all());
        } finally {
            lock.unlock();
        }
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
        String source = canonical(from);
        String target = canonical(withoutTrailingDelimiter(to));
        lock.lock();
        try {
            requireLegal(target);
            requireAbsent(target);
            if (source.equals(INBOX)) {
                moveInboxTo(target);
            } else {
                renameTree(source, target);
            }
        } finally {
            lock.unlock();
        }
    }

    private void moveInboxTo(String target) {
        Mailbox created = newMailbox();
        createWithParents(target, created);
        MailboxView inbox = inbox().open(true);
        inbox.moveTo(created, IntStream.rangeClosed(1, inbox.exists()).toArray());
    }

    private void renameTree(String source, String target) throws MailboxException {
        if (target.startsWith(source + DELIMITER)) {
            throw new MailboxException(CANNOT, "A mailbox cannot be moved below itself");
        }
        List<String> tree = new ArrayList<>();
        for (String each : mailboxes.tailMap(source).keySet()) {
            if (each.equals(source) || each.startsWith(source + DELIMITER)) {
                tree.add(each);
            }
        }
        if (tree.isEmpty()) {
            throw noSuch(source);
        }
        for (String each : tree) {
            requireLegal(target + each.substring(source.length()));
            requireAbsent(target + each.substring(source.length()));
        }
        createParents(target);
        for (String each : tree) {
            mailboxes.put(target + each.substring(source.length()), require(each));
            mailboxes.remove(each);
        }
    }

    /**
     * Subscribes to a name.
     *
     * @param mailboxName the name of a mailbox
     * @throws MailboxException if there is none
     */
    public void subscribe(String mailboxName) throws MailboxException {
        lock.lock();
        try {
            require(canonical(mailboxName));
            subscriptions.add(canonical(mailboxName));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends a subscription. It is no error if there was none.
     *
     * @param mailboxName the name
     */
    public void unsubscribe(String mailboxName) {
        locked(() -> subscriptions.remove(canonical(mailboxName)));
    }

    /**
     * Takes the exclusive lock of the mail drop (RFC 1939 section 4).
     *
     * @return whether it was free
     */
    public boolean lockDrop() {
        return locked(() -> {
            boolean free = !dropLocked;
            dropLocked = true;
            return free;
        });
    }

    /** Gives the exclusive lock of the mail drop back. */
    public void unlockDrop() {
        locked(() -> dropLocked = false);
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

    /** Removes all messages, all mailboxes but the INBOX, and all subscriptions but to it. */
    void clear() {
        locked(() -> {
            mailboxes.values().forEach(mailbox -> mailbox.remove(mailbox.all()));
            mailboxes.keySet().retainAll(List.of(INBOX));
            subscriptions.retainAll(List.of(INBOX));
            return null;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private void createWithParents(String canonical, Mailbox mailbox) {
        createParents(canonical);
        mailboxes.put(canonical, mailbox);
    }

    private void createParents(String canonical) {
        for (int at = canonical.indexOf(DELIMITER); at > 0; at = canonical.indexOf(DELIMITER, at + 1)) {
            mailboxes.computeIfAbsent(canonical.substring(0, at), parent -> newMailbox());
        }
    }

    private Mailbox require(String canonical) throws MailboxException {
        Mailbox mailbox = mailboxes.get(canonical);
        if (mailbox == null) {
            throw noSuch(canonical);
        }
        return mailbox;
    }

    private static MailboxException noSuch(String canonical) {
        return new MailboxException(NONEXISTENT, "There is no mailbox " + canonical);
    }

    private void requireAbsent(String canonical) throws MailboxException {
        if (mailboxes.containsKey(canonical)) {
            throw new MailboxException(ALREADY_EXISTS, "Mailbox " + canonical + " exists already");
        }
    }

    private static void requireLegal(String canonical) throws MailboxException {
        boolean emptyLevel = canonical.isEmpty()
                || canonical.charAt(0) == DELIMITER
                || canonical.charAt(canonical.length() - 1) == DELIMITER
                || canonical.contains("" + DELIMITER + DELIMITER);
        if (emptyLevel) {
            throw new MailboxException(CANNOT, "A level of a mailbox name must not be empty");
        }
        if (canonical.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '*' || c == '%')) {
            throw new MailboxException(CANNOT, "A mailbox name must not contain wildcards or control characters");
        }
        if (canonical.length() > MAX_NAME_LENGTH) {
            throw new MailboxException(CANNOT, "A mailbox name has at most " + MAX_NAME_LENGTH + " characters");
        }
    }

    private static String withoutTrailingDelimiter(String mailboxName) {
        return mailboxName.endsWith("" + DELIMITER) && mailboxName.length() > 1
                ? mailboxName.substring(0, mailboxName.length() - 1)
                : mailboxName;
    }

    /** INBOX is the same in any case, also as the first level of a longer name (RFC 3501 section 5.1). */
    private static String canonical(String mailboxName) {
        boolean inbox = mailboxName.regionMatches(true, 0, INBOX, 0, INBOX.length())
                && (mailboxName.length() == INBOX.length() || mailboxName.charAt(INBOX.length()) == DELIMITER);
        return inbox ? INBOX + mailboxName.substring(INBOX.length()) : mailboxName;
    }
}
