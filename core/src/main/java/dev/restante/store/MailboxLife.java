package dev.restante.store;

import org.jspecify.annotations.Nullable;

/**
 * The time for which the UIDs of a mailbox mean the same messages: its UIDVALIDITY (RFC 3501 section 2.3.1.1) and its
 * identifier. A mailbox whose UIDVALIDITY changes is another one from then on, which is its successor, so it has
 * another identifier too: RFC 8474 section 4 demands that a MAILBOXID belongs to one UIDVALIDITY.
 */
final class MailboxLife {

    private final long uidValidity;
    private final String id = MailboxId.next();
    private volatile @Nullable Mailbox successor; // written under the account's lock

    MailboxLife(long uidValidity) {
        this.uidValidity = uidValidity;
    }

    long uidValidity() {
        return uidValidity;
    }

    String id() {
        return id;
    }

    boolean isOver() {
        return successor != null;
    }

    void endWith(Mailbox newMailbox) {
        successor = newMailbox;
    }

    /** What has become of a mailbox with this life: itself, or the last of its successors. */
    Mailbox newest(Mailbox mailbox) {
        Mailbox next = successor;
        return next == null ? mailbox : next.newest();
    }
}
