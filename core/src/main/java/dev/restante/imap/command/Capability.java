package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;

/** CAPABILITY (RFC 3501 section 6.1.1). */
public final class Capability {

    private Capability() {}

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
                    .raw("* CAPABILITY ")
                    .raw(String.join(" ", session.dialect().capabilities(session)))
                    .end();
            return Completion.OK;
        };
    }
}
