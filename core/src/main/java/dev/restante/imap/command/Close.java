package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;

/** CLOSE (RFC 3501 section 6.4.2) and UNSELECT (RFC 3691): back to no mailbox, with or without expunging. */
public final class Close {

    private Close() {}

    /**
     * CLOSE: removes messages that have {@code \Deleted}, if that is allowed, and tells nothing about it.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action close(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.view().close();
            session.deselect();
            return Completion.OK;
        };
    }

    /**
     * UNSELECT: leaves everything as it is.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action unselect(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.deselect();
            return Completion.OK;
        };
    }
}
