package dev.restante.imap.command;

import dev.restante.imap.ChangeTeller;
import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.MailboxView;
import java.io.IOException;

/** SELECT and EXAMINE (RFC 3501 sections 6.3.1 and 6.3.2). */
public final class Select {

    private Select() {}

    /**
     * SELECT.
     *
     * @return the row
     */
    public static ImapCommand select() {
        return row("SELECT", false);
    }

    /**
     * EXAMINE.
     *
     * @return the row
     */
    public static ImapCommand examine() {
        return row("EXAMINE", true);
    }

    private static ImapCommand row(String name, boolean readOnly) {
        return new ImapCommand(name, Stage.AUTHENTICATED, in -> {
            in.sp();
            String mailbox = MailboxNames.read(in);
            return session -> open(session, mailbox, readOnly);
        });
    }

    private static Completion open(ImapSession session, String name, boolean readOnly)
            throws ImapException, IOException {
        session.deselect(); // also if it fails: RFC 3501 section 6.3.1
        MailboxView view = MailboxNames.find(session, name).open(readOnly);
        describe(view, session.out());
        session.select(view);
        return new Completion(readOnly ? "READ-ONLY" : "READ-WRITE");
    }

    private static void describe(MailboxView view, ImapWriter out) throws IOException {
        ChangeTeller teller = new ChangeTeller(out);
        teller.tellFlags(view);
        teller.tellCounts(view);
        int unseen = view.firstUnseen();
        if (unseen > 0) {
            out.raw("* OK [UNSEEN ")
                    .number(unseen)
                    .raw("] First unseen message")
                    .end();
        }
        out.raw("* OK [UIDVALIDITY ")
                .number(view.mailbox().uidValidity())
                .raw("] UIDs are valid")
                .end();
        out.raw("* OK [UIDNEXT ").number(view.uidNext()).raw("] Next UID").end();
    }
}
