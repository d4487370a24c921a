package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;
import dev.restante.store.Account;

/** NAMESPACE (RFC 2342): one personal namespace without a prefix, no others. */
public final class Namespace {

    private Namespace() {}

    /**
     * Reads the arguments: none.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action parse(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.out()
                    .raw("* NAMESPACE ((\"\" \"" + Account.DELIMITER + "\")) NIL NIL")
                    .end();
            return Completion.OK;
        };
    }
}
