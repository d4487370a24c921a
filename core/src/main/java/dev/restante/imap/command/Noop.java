package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;

/** NOOP and CHECK (RFC 3501 sections 6.1.2 and 6.4.1): whatever is new is told, as at the end of each command. */
public final class Noop {

    private Noop() {}

    /**
     * Reads the arguments: none.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action parse(ImapReader in, ImapDialect dialect) {
        return session -> Completion.OK;
    }
}
