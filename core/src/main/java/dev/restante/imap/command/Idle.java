package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.LiveNews;
import dev.restante.imap.wire.ImapReader;
import dev.restante.net.LineException;
import java.io.IOException;

/** IDLE (RFC 2177, RFC 9051 section 6.3.13): until the client says DONE, it is told what happens when it happens. */
public final class Idle {

    private Idle() {}

    /**
     * Reads the arguments: none.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action parse(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.out().raw("+ Idling until DONE").end();
            session.out().flush();
            session.connection().moments().beginIdle();
            LiveNews.tellUntilClientSpeaks(session, () -> tell(session));
            awaitDone(session);
            return Completion.OK;
        };
    }

    private static void tell(ImapSession session) throws IOException {
        session.connection().moments().whileIdle();
        session.tellNews();
    }

    private static void awaitDone(ImapSession session) throws ImapException, IOException {
        try {
            if (!session.readLine().equalsIgnoreCase("DONE")) {
                throw ImapException.bad("IDLE ends with DONE");
            }
            session.connection().in().disclose();
        } catch (LineException e) {
            throw ImapException.bad(e.getMessage());
        }
    }
}
