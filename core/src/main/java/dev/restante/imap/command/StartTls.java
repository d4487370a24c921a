package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapException;
import dev.restante.imap.wire.ImapReader;

/** STARTTLS (RFC 3501 section 6.2.1, RFC 9051 section 6.2.1). */
public final class StartTls {

    private StartTls() {}

    /**
     * Reads the arguments: none.
     *
     * @param in the command
     * @return what is to be done
     */
    public static Action parse(ImapReader in) {
        return session -> {
            if (!session.connection().canStartTls()) {
                throw ImapException.bad("TLS is in use already");
            }
            session.connection().prepareTls();
            return Completion.OK;
        };
    }
}
