package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;

/** UNAUTHENTICATE (RFC 8437): as if nobody had logged in; nothing of the session stays but TLS. */
public final class Unauthenticate {

    private Unauthenticate() {}

    /**
     * Reads the arguments: none.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action parse(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.unauthenticate();
            return Completion.OK;
        };
    }
}
