package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.wire.ImapReader;

/** CLOSE (RFC 3501 section 6.4.2) and UNSELECT (RFC 3691): back to no mailbox, with or without expunging. */
public final class Close {

    private Close() {}

    /**
     * CLOSE: removes messages that have {@code \Deleted}, and tells nothing about it.
     *
     * @param in the command
     * @return what is to be done
     */
    public static Action close(ImapReader in) {
        return session -> {
            if (!session.view().isReadOnly()) {
                session.view().mailbox().expungeDeleted();
            }
            session.deselect();
            return Completion.OK;
        };
    }

    /**
     * UNSELECT: leaves everything as it is.
     *
     * @param in the command
     * @return what is to be done
     */
    public static Action unselect(ImapReader in) {
        return session -> {
            session.deselect();
            return Completion.OK;
        };
    }
}
