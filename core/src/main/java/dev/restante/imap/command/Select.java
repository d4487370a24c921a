package dev.restante.imap.command;

import dev.restante.imap.ChangeTeller;
import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.MailboxView;
import java.io.IOException;

/** SELECT and EXAMINE (RFC 3501 sections 6.3.1 and 6.3.2). */
public final class Select implements ImapCommand.Parser {

    private final boolean readOnly;

    private Select(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /**
     * SELECT.
     *
     * @return the parser
     */
    public static Select select() {
        return new Select(false);
    }

    /**
     * EXAMINE.
     *
     * @return the parser
     */
    public static Select examine() {
        return new Select(true);
    }

    @Override
    public ImapCommand.Action parse(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String mailbox = MailboxNames.read(in);
        return session -> open(session, mailbox);
    }

    private Completion open(ImapSession session, String name) throws ImapException, IOException {
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
