package dev.restante.store;

import dev.restante.mime.RawMessage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A mailbox: entries in the order of their UIDs, and one number that grows with every change. Safe for several threads;
 * everything is guarded by the account's lock. A mailbox that is deleted loses its entries and its name, so sessions
 * that have it open see an empty one.
 */
public final class Mailbox {

    private final Account account;
    private final long uidValidity;
    private final ChangeLog log;
    private final Set<String> keywords = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private EntryTree entries = EntryTree.EMPTY;
    private int uidNext = 1;
    private long modSeq = 1;
    private int unseen;
    private int deleted;
    /** No entry with a lower UID lacks {@code \Seen}. */
    private int firstUnseenUid = 1;
    /** The lowest UID that no read-write session has been told of. */
    private int recentUid = 1;

    Mailbox(Account account, long uidValidity) {
        this(account, uidValidity, new ChangeLog());
    }

    Mailbox(Account account, long uidValidity, ChangeLog log) {
        this.account = account;
        this.uidValidity = uidValidity;
        this.log = log;
    }

    /**
     * Tells which life of the mailbox its UIDs belong to (RFC 3501 section 2.3.1.1). No two mailboxes of a server ever
     * have the same.
     *
     * @return the UIDVALIDITY
     */
    public long uidValidity() {
        return uidValidity;
    }

    /**
     * Adds a message.
     *
     * @param message the octets
     * @param flags the flags it begins with
     * @param internalDate when it came
     * @return its UID
     */
    public int append(RawMessage message, Flags flags, OffsetDateTime internalDate) {
        return locked(() -> add(message, flags, internalDate, nextModSeq()));
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
                entries.size(), entries.size() - entries.rank(recentUid), unseen, uidNext, uidValidity, modSeq));
    }

    /**
     * Removes entries that have {@code \Deleted}.
     *
     * @param uids which of them
     */
    public void expungeDeleted(IntPredicate uids) {
        locked(() -> {
            if (deleted > 0) {
                List<MailboxEntry> found = new ArrayList<>();
                entries.forEach(0, entries.size(), entry -> {
                    if (entry.flags().has(SystemFlag.DELETED) && uids.test(entry.uid())) {
                        found.add(entry);
                    }
                });
                remove(found);
            }
            return null;
        });
    }

    /**
     * Removes entries, whatever their flags.
     *
     * @param entries which; those that have gone already are passed over
     */
    public void expunge(List<MailboxEntry> entries) {
        locked(() -> {
            remove(entries);
            return null;
        });
    }

    <T> T locked(Supplier<T> action) {
        account.lock().lock();
        try {
            return action.get();
        } finally {
            account.lock().unlock();
        }
    }

    // From here on, the caller holds the lock.

    Account account() {
        return account;
    }

    EntryTree entries() {
        return entries;
    }

    ChangeLog log() {
        return log;
    }

    Set<String> keywords() {
        return keywords;
    }

    int uidNext() {
        return uidNext;
    }

    long modSeq() {
        return modSeq;
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

    int add(RawMessage message, Flags flags, OffsetDateTime internalDate, long changeModSeq) {
        MailboxEntry entry = new MailboxEntry(uidNext++, message, internalDate, flags, changeModSeq);
        entries = entries.plus(entry);
        keywords.addAll(flags.keywords());
        count(flags, 1);
        return entry.uid();
    }

    void change(MailboxEntry entry, Flags flags, long changeModSeq) {
        count(entry.flags(), -1);
        count(flags, 1);
        if (!flags.has(SystemFlag.SEEN)) {
            firstUnseenUid = Math.min(firstUnseenUid, entry.uid());
        }
        entry.change(flags, changeModSeq);
        keywords.addAll(flags.keywords());
        log.changed(changeModSeq, entry.uid());
    }

    void remove(List<MailboxEntry> going) {
        long changeModSeq = going.isEmpty() ? modSeq : nextModSeq();
        for (MailboxEntry entry : going) {
            if (holds(entry)) {
                entries = entries.minus(entry.uid());
                count(entry.flags(), -1);
                log.expunged(changeModSeq, entry.uid());
            }
        }
    }

    boolean holds(MailboxEntry entry) {
        return entries.indexOf(entry.uid()) >= 0;
    }

    /** Removes everything in one step, however much it is. Sessions find out by comparing, as the log ends here. */
    void clear() {
        entries = EntryTree.EMPTY;
        keywords.clear();
        unseen = 0;
        deleted = 0;
        log.forgetUpTo(nextModSeq());
    }

    /**
     * The position of the first entry without {@code \Seen}, or -1. Remembers how far it looked, so that looking again
     * costs only what is new.
     */
    int firstUnseen() {
        if (unseen == 0) {
            firstUnseenUid = uidNext;
            return -1;
        }
        int position = entries.rank(firstUnseenUid);
        while (entries.get(position).flags().has(SystemFlag.SEEN)) {
            position++;
        }
        firstUnseenUid = entries.get(position).uid();
        return position;
    }

    private void count(Flags flags, int by) {
        unseen += flags.has(SystemFlag.SEEN) ? 0 : by;
        deleted += flags.has(SystemFlag.DELETED) ? by : 0;
    }
}
