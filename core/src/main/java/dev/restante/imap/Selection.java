package dev.restante.imap;

import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.MailboxView;

/** The selected mailbox, and all that a session forgets when it is selected no longer. For the session's own thread. */
public final class Selection {

    private final MailboxView view;
    private final Watches watches = new Watches();
    private SequenceSet savedResult = SequenceSet.of();
    private boolean owesModSeq;

    Selection(MailboxView view) {
        this.view = view;
    }

    MailboxView view() {
        return view;
    }

    /**
     * What the client is told of along with changes.
     *
     * @return what it watches
     */
    public Watches watches() {
        return watches;
    }

    /**
     * The saved result of a search (RFC 5182), which {@code $} stands for.
     *
     * @return the UIDs; some of them may have been expunged
     */
    public SequenceSet savedResult() {
        return savedResult;
    }

    /**
     * Saves the result of a search.
     *
     * @param uids the UIDs of the messages
     */
    public void saveResult(SequenceSet uids) {
        savedResult = uids;
    }

    /** The client has just begun to care for mod-sequences (RFC 7162 section 3.1). */
    void oweModSeq() {
        owesModSeq = true;
    }

    /** Tells whether the client is to be told up to where it knows everything, and takes that as done. */
    boolean takeOwedModSeq() {
        boolean owed = owesModSeq;
        owesModSeq = false;
        return owed;
    }
}
