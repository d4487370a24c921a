package dev.restante.store;

import java.io.Serial;

/** A mailbox operation that cannot be done. The message says why, in words for a client. */
public final class MailboxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why it cannot be done. */
    public enum Reason {
        /** There is a mailbox of that name already. */
        ALREADY_EXISTS,
        /** There is no mailbox of that name. */
        NONEXISTENT,
        /** The name or the operation is not allowed. */
        CANNOT,
        /** A right to the mailbox is missing. */
        NO_PERMISSION,
        /** There would be more than a quota allows. */
        OVER_QUOTA,
        /** There would be more than anybody may have. */
        LIMIT,
        /** A special use that was asked for is none, or is that of another mailbox. */
        SPECIAL_USE
    }

    private final Reason reason;

    MailboxException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * Tells the kind of the problem.
     *
     * @return why it cannot be done
     */
    public Reason reason() {
        return reason;
    }
}
