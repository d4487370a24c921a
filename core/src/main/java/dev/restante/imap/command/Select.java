package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxView;
import dev.restante.store.Right;
import java.io.IOException;

/** SELECT and EXAMINE (RFC 3501 sections 6.3.1 and 6.3.2). */
public final class Select implements ImapCommand.Parser {

    /** What extensions tell about a mailbox when it is opened, by the name of the response code. */
    public static final Vocabulary<Code> CODES = new Vocabulary<>("response code of SELECT");

    /** One such response code. */
    @FunctionalInterface
    public interface Code {

        /**
         * Tells it.
         *
         * @param session who selects
         * @param view the mailbox
         * @return the code without brackets, with its name
         */
        String of(ImapSession session, MailboxView view);
    }

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
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String mailbox = MailboxNames.read(in);
        return session -> open(session, mailbox);
    }

    private Completion open(ImapSession session, String name) throws ImapException, MailboxException, IOException {
        session.deselect(); // also if it fails: RFC 3501 section 6.3.1
        MailboxView view = MailboxNames.find(session, name, Right.READ).open(readOnly);
        describe(view, session);
        session.select(view);
        return new Completion(view.isReadOnly() ? "READ-ONLY" : "READ-WRITE");
    }

    private static void describe(MailboxView view, ImapSession session) throws IOException {
        session.teller().tellFlags(view);
        session.teller().tellCounts(view);
        ImapWriter out = session.out();
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
        for (Code code : session.dialect().words(CODES).values()) {
            out.raw("* OK [").raw(code.of(session, view)).raw("] Information").end();
        }
    }
}
