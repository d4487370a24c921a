package dev.restante.store;

import org.jspecify.annotations.Nullable;

/**
 * The time for which the UIDs of a mailbox mean the same messages: its UIDVALIDITY (RFC 3501 section 2.3.1.1) and its
 * identifier, and whether clients may change anything in that time. A mailbox whose UIDVALIDITY changes is another one
 * from then on, which is its successor, so it has another identifier too: RFC 8474 section 4 demands that a MAILBOXID
 * belongs to one UIDVALIDITY.
 */
final class MailboxLife {

    private final long uidValidity;
    private final String id = MailboxId.next();
    // Both are written under the account's lock. Whoever changes something by them looks under it, too.
    private volatile @Nullable Mailbox successor;
    private volatile boolean readOnly;

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
        return next == null ? mailbox : next.life().newest(next);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    void makeReadOnly(boolean isReadOnly) {
        readOnly = isReadOnly;
    }

    /** Whether clients can change anything in it. */
    boolean isWritable() {
        return !isOver() && !readOnly;
    }

    /** Before a client changes anything in it. */
    void requireWritable() throws MailboxException {
        if (isOver()) {
            throw new MailboxException(
                    MailboxException.Reason.CANNOT, "The mailbox has another UIDVALIDITY now, open it anew");
        }
        if (readOnly) {
            throw new MailboxException(
                    MailboxException.Reason.NO_PERMISSION,
                    "The mailbox is read-only for now, nothing in it can change");
        }
    }
}
