package dev.restante.store;

import java.util.function.IntConsumer;

/**
 * What is counted of the entries of a mailbox, and which of them lack {@code \Seen} or have {@code \Deleted}, so that
 * nobody has to look through them all. Guarded by the account's lock.
 */
final class MailboxCounts {

    private final Tally all = new Tally();
    private final Tally deleted = new Tally();
    private final UidRanges deletedUids = new UidRanges();
    private final UidRanges unseenUids = new UidRanges();
    private int unseen;
    private final Tally account;
    private Tally ofAccount;

    /** Counts for the account's total as well. */
    MailboxCounts(Tally ofAccount) {
        this.account = ofAccount;
        this.ofAccount = ofAccount;
    }

    void add(MailboxEntry entry) {
        count(entry, 1);
        if (isUnseen(entry)) {
            unseenUids.add(entry.uid());
        }
        if (isDeleted(entry)) {
            deletedUids.add(entry.uid());
        }
    }

    /** Its flags must be what they were when it was added. */
    void remove(MailboxEntry entry) {
        count(entry, -1);
        unseenUids.remove(entry.uid());
        deletedUids.remove(entry.uid());
    }

    private void count(MailboxEntry entry, int by) {
        ofAccount.count(entry, by);
        all.count(entry, by);
        if (isDeleted(entry)) {
            deleted.count(entry, by);
        }
        if (isUnseen(entry)) {
            unseen += by;
        }
    }

    private static boolean isDeleted(MailboxEntry entry) {
        return entry.flags().has(SystemFlag.DELETED);
    }

    private static boolean isUnseen(MailboxEntry entry) {
        return !entry.flags().has(SystemFlag.SEEN);
    }

    void clear() {
        ofAccount.subtract(all);
        all.clear();
        deleted.clear();
        unseen = 0;
        unseenUids.clear();
        deletedUids.clear();
    }

    /** What is here, and what is added from now on, is not in the account any more. */
    void leaveAccount() {
        ofAccount.subtract(all);
        ofAccount = new Tally();
    }

    boolean haveLeftAccount() {
        return ofAccount != account;
    }

    /** While there is nothing to count. */
    void rejoinAccount() {
        ofAccount = account;
    }

    long octets() {
        return all.octets();
    }

    int deleted() {
        return (int) deleted.messages();
    }

    long deletedOctets() {
        return deleted.octets();
    }

    int unseen() {
        return unseen;
    }

    /** The lowest UID without {@code \Seen}, or 0 if there is none. */
    int firstUnseenUid() {
        return unseenUids.isEmpty() ? 0 : unseenUids.first();
    }

    /** Visits the UIDs with {@code \Deleted}, ascending. */
    void forEachDeleted(IntConsumer visitor) {
        deletedUids.forEach(visitor);
    }
}
