package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Stage;

/** CLOSE (RFC 3501 section 6.4.2) and UNSELECT (RFC 3691): back to no mailbox, with or without expunging. */
public final class Close {

    private Close() {}

    /**
     * CLOSE: removes messages that have {@code \Deleted}, and tells nothing about it.
     *
     * @return the row
     */
    public static ImapCommand close() {
        return new ImapCommand("CLOSE", Stage.SELECTED, in -> session -> {
            if (!session.view().isReadOnly()) {
                session.view().mailbox().expungeDeleted(uid -> true);
            }
            session.deselect();
            return Completion.OK;
        });
    }

    /**
     * UNSELECT: leaves everything as it is.
     *
     * @return the row
     */
    public static ImapCommand unselect() {
        return new ImapCommand("UNSELECT", Stage.SELECTED, in -> session -> {
            session.deselect();
            return Completion.OK;
        });
    }
}
