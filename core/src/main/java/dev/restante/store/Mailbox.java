package dev.restante.store;

import dev.restante.mime.RawMessage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mailbox: entries in the order of their UIDs, and one number that grows with every change. Safe for several threads;
 * everything is guarded by the account's lock. A mailbox that is deleted loses its entries and its name, so sessions
 * that have it open see an empty one.
 */
public final class Mailbox {

    private final Account account;
    private final MailboxLife life;
    private final ChangeLog log;
    private final AccessControl accessControl;
    private final AnnotationTable annotations;
    private final Keywords keywords = new Keywords();
    private final MailboxCounts counts;
    private final PastStates past = new PastStates();

    private EntryTree entries = EntryTree.EMPTY;
    private Set<SpecialUse> specialUses = Set.of();
    private int uidNext = 1;
    private long modSeq = 1;
    private long expungeModSeq;
    /** The lowest UID that no read-write session has been told of. */
    private int recentUid = 1;

    Mailbox(Account account, long uidValidity) {
        this(account, uidValidity, new ChangeLog());
    }

    Mailbox(Account account, long uidValidity, ChangeLog log) {
        this.account = account;
        this.life = new MailboxLife(uidValidity);
        this.log = log;
        this.accessControl = new AccessControl(account);
        this.annotations = new AnnotationTable(account.lock(), account.signal()::raise);
        this.counts = new MailboxCounts(account.total());
    }

    /**
     * Tells which life of the mailbox its UIDs belong to (RFC 3501 section 2.3.1.1). No two mailboxes of a server ever
     * have the same.
     *
     * @return the UIDVALIDITY
     */
    public long uidValidity() {
        return life.uidValidity();
    }

    /**
     * Who may do what with it.
     *
     * @return the access control list, as it is and becomes
     */
    public AccessControl accessControl() {
        return accessControl;
    }

    /**
     * What clients have noted about it.
     *
     * @return the annotations, as they are and become
     */
    public Annotations annotations() {
        return new MailboxAnnotations(this, annotations);
    }

    /**
     * Tells which mailbox this is: it keeps the identifier when it is renamed, and no other ever gets it (RFC 8474
     * section 4).
     *
     * @return the MAILBOXID
     */
    public String id() {
        return life.id();
    }

    /**
     * Tells whether clients can change nothing in it for now. Mail that comes in is filed all the same.
     *
     * @return whether it is read-only
     */
    public boolean isReadOnly() {
        return life.isReadOnly();
    }

    /**
     * Keeps clients from changing anything, or lets them again, also those that have it open (RFC 3501 section 7.1,
     * READ-ONLY).
     *
     * @param isReadOnly whether it is read-only from now on
     */
    public void readOnly(boolean isReadOnly) {
        locked(() -> {
            life.makeReadOnly(isReadOnly);
            account.signal().raise();
            return null;
        });
    }

    /**
     * Finds an entry.
     *
     * @param uid its UID
     * @return the entry; empty if there is none now
     */
    public Optional<MailboxEntry> entry(long uid) {
        return locked(() -> {
            int position = entries.indexOf(uid);
            return position < 0 ? Optional.empty() : Optional.of(entries.get(position));
        });
    }

    /**
     * What the mailbox is for (RFC 6154). It keeps that when it is renamed.
     *
     * @return its special uses; most have none
     */
    public Set<SpecialUse> specialUses() {
        return locked(() -> specialUses);
    }

    /**
     * Adds messages that a client puts there, in one step: all or none. They get only the flags that it has a right to
     * set (RFC 4314 section 4).
     *
     * @param messages the messages
     * @return their UIDs, in the same order
     * @throws MailboxException if the quota leaves no room for them, or nothing can be put there for now
     */
    public int[] insert(List<NewMessage> messages) throws MailboxException {
        return locked(() -> {
            life.requireWritable();
            account.quota()
                    .requireRoom(
                            messages.size(),
                            messages.stream()
                                    .mapToLong(each -> each.message().size())
                                    .sum());
            return addAll(messages);
        });
    }

    /**
     * Adds a message, whatever the quota.
     *
     * @param message the octets
     * @param flags the flags it begins with
     * @param internalDate when it came
     * @return its UID
     */
    public int append(RawMessage message, Flags flags, OffsetDateTime internalDate) {
        return locked(() -> life.newest(this).addOne(message, flags, internalDate));
    }

    /**
     * Adds messages in one step, whatever the quota and the rights, as a test does that prepares a mailbox.
     *
     * @param messages the messages
     * @return them as they are in the mailbox, in the same order
     */
    public List<EntryState> addFreely(List<NewMessage> messages) {
        return locked(() -> life.newest(this).addAllFreely(messages));
    }

    /** Removes all entries. */
    public void expungeAll() {
        expungeFirst(Integer.MAX_VALUE);
    }

    /**
     * Removes the entries with the lowest UIDs.
     *
     * @param count how many, if there are so many
     */
    public void expungeFirst(int count) {
        locked(() -> {
            removeRange(0, Math.min(count, entries.size()));
            return null;
        });
    }

    /**
     * Removes the entries with the highest UIDs.
     *
     * @param count how many, if there are so many
     */
    public void expungeLast(int count) {
        locked(() -> {
            removeRange(Math.max(0, entries.size() - count), entries.size());
            return null;
        });
    }

    /**
     * Takes a session's view of the mailbox as it is now.
     *
     * @param readOnly whether the session only looks: it then changes no flags and leaves {@code \Recent} to others
     * @return the view
     */
    public MailboxView open(boolean readOnly) {
        return locked(() -> new MailboxView(this, readOnly));
    }

    /**
     * Counts.
     *
     * @return the mailbox in numbers
     */
    public MailboxStatus status() {
        return locked(() -> new MailboxStatus(
                entries.size(),
                entries.size() - entries.rank(recentUid),
                counts.unseen(),
                uidNext,
                life.uidValidity(),
                modSeq,
                counts.octets(),
                counts.deleted(),
                counts.deletedOctets()));
    }

    /**
     * What is in the mailbox.
     *
     * @return the entries as they are now, in the order of their UIDs; {@code \Recent} is for no session
     */
    public List<EntryState> states() {
        return locked(() -> {
            List<EntryState> states = new ArrayList<>(entries.size());
            entries.forEach(
                    0,
                    entries.size(),
                    entry ->
                            states.add(new EntryState(states.size() + 1, entry, entry.flags(), false, entry.modSeq())));
            return states;
        });
    }

    /**
     * Removes the entries that have {@code \Deleted}. Costs as much as there are of them, however many others.
     *
     * @throws MailboxException if clients can change nothing for now
     */
    public void expungeDeleted() throws MailboxException {
        locked(() -> {
            life.requireWritable();
            removeDeleted();
            return null;
        });
    }

    /**
     * Removes entries, whatever their flags, and whether clients could do that or not.
     *
     * @param entries which; those that have gone already are passed over
     */
    public void expunge(List<MailboxEntry> entries) {
        locked(() -> {
            remove(entries);
            return null;
        });
    }

    <T, E extends Exception> T locked(Guarded<T, E> action) throws E {
        return account.locked(action);
    }

    // From here on, the caller holds the lock.

    Account account() {
        return account;
    }

    /** What can still become of it. */
    MailboxLife life() {
        return life;
    }

    /** The other takes its place. What is here stays, for those who look at it, but is no longer in the account. */
    void giveWayTo(Mailbox other) {
        counts.leaveAccount();
        life.endWith(other);
    }

    EntryTree entries() {
        return entries;
    }

    void designate(Set<SpecialUse> uses) {
        specialUses = Set.copyOf(uses);
    }

    ChangeLog log() {
        return log;
    }

    Keywords keywords() {
        return keywords;
    }

    int uidNext() {
        return uidNext;
    }

    long modSeq() {
        return modSeq;
    }

    /** The number of the last change by which entries went. */
    long expungeModSeq() {
        return expungeModSeq;
    }

    int recentUid() {
        return recentUid;
    }

    void claimRecent() {
        recentUid = uidNext;
    }

    /** Begins a change: wakes whoever waits, as soon as the lock is given back. */
    long nextModSeq() {
        account.signal().raise();
        return ++modSeq;
    }

    private int addOne(RawMessage message, Flags flags, OffsetDateTime internalDate) {
        return add(message, flags, internalDate, nextModSeq());
    }

    private List<EntryState> addAllFreely(List<NewMessage> messages) {
        long changeModSeq = nextModSeq();
        messages.forEach(each -> add(each.message(), each.flags(), each.internalDate(), changeModSeq));
        List<EntryState> added = new ArrayList<>();
        entries.forEach(
                entries.size() - messages.size(),
                entries.size(),
                entry -> added.add(
                        new EntryState(entries.indexOf(entry.uid()) + 1, entry, entry.flags(), true, changeModSeq)));
        return added;
    }

    int[] addAll(List<NewMessage> messages) {
        long changeModSeq = nextModSeq();
        Rights rights = accessControl.ofOwner();
        return messages.stream()
                .mapToInt(each -> add(
                        each.message(), rights.restrict(Flags.NONE, each.flags()), each.internalDate(), changeModSeq))
                .toArray();
    }

    int add(RawMessage message, Flags flags, OffsetDateTime internalDate, long changeModSeq) {
        return add(new MailboxEntry(
                uidNext++,
                message,
                internalDate,
                keywords.admitted(flags),
                changeModSeq,
                account.clock().millis()));
    }

    /** Adds what has been here before. */
    void addAgain(MailboxEntry former, Flags flags, long changeModSeq) {
        add(former.again(uidNext++, keywords.admitted(flags), changeModSeq));
    }

    private int add(MailboxEntry entry) {
        entries = entries.plus(entry);
        note(entry);
        return entry.uid();
    }

    void change(MailboxEntry entry, Flags flags, long changeModSeq) {
        past.keepFlags(entry);
        counts.remove(entry);
        entry.change(flags, changeModSeq);
        note(entry);
        log.changed(changeModSeq, entry.uid());
    }

    void remove(List<MailboxEntry> going) {
        long changeModSeq = going.isEmpty() ? modSeq : nextModSeq();
        for (MailboxEntry entry : going) {
            if (holds(entry)) {
                entries = entries.minus(entry.uid());
                counts.remove(entry);
                log.expunged(changeModSeq, entry.uid());
                expungeModSeq = changeModSeq;
            }
        }
    }

    private void removeRange(int from, int to) {
        List<MailboxEntry> going = new ArrayList<>();
        entries.forEach(from, to, going::add);
        remove(going);
    }

    void removeDeleted() {
        List<MailboxEntry> found = new ArrayList<>();
        counts.forEachDeleted(uid -> found.add(entries.get(entries.indexOf(uid))));
        remove(found);
    }

    boolean holds(MailboxEntry entry) {
        return entries.indexOf(entry.uid()) >= 0;
    }

    /** Has the rights and annotations of another from now on. */
    void inherit(Mailbox other) {
        accessControl.copy(other.accessControl);
        annotations.copy(other.annotations);
    }

    /** The mailbox has lost its name: what a session still puts into it is no longer in the account. */
    void discard() {
        clear();
        counts.leaveAccount();
    }

    MailboxState save() {
        MailboxState state =
                new MailboxState(this, specialUses, isReadOnly(), accessControl.grants(), annotations.entries());
        past.add(state);
        return state;
    }

    /** The mailbox has its name again, if it had lost it. */
    void readmit() {
        if (counts.haveLeftAccount()) {
            clear();
            counts.rejoinAccount();
        }
    }

    /** All but the messages. */
    void restoreProperties(MailboxState state) {
        specialUses = state.specialUses();
        life.makeReadOnly(state.isReadOnly());
        accessControl.restore(state.grants());
        annotations.replace(state.annotations());
    }

    /** From this position on, no session has been told of the messages. */
    void restoreRecent(int position) {
        recentUid = position < entries.size() ? entries.get(position).uid() : uidNext;
    }

    /** Removes everything in one step, however much it is. Sessions find out by comparing, as the log ends here. */
    void clear() {
        accessControl.clear();
        annotations.clear();
        specialUses = Set.of();
        life.makeReadOnly(false);
        entries = EntryTree.EMPTY;
        keywords.clear();
        counts.clear();
        expungeModSeq = nextModSeq();
        log.forgetUpTo(expungeModSeq);
    }

    /** The position of the first entry without {@code \Seen}, or -1. */
    int firstUnseen() {
        return entries.indexOf(counts.firstUnseenUid());
    }

    private void note(MailboxEntry entry) {
        counts.add(entry);
        keywords.add(entry.flags());
    }
}
