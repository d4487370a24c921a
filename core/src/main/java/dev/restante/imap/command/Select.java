package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.Parameters;
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

    /** What extensions add behind the name (RFC 4466 section 2.1). */
    public static final Vocabulary<Parameters.Parameter<SelectRequest>> PARAMETERS =
            new Vocabulary<>("SELECT parameter");

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
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        String mailbox = MailboxNames.read(in);
        SelectRequest request = new SelectRequest();
        if (in.trySp()) {
            Parameters.read(in, dialect, PARAMETERS, request);
        }
        return session -> open(session, mailbox, request);
    }

    /** RFC 3501 section 6.3.1: the mailbox of before is closed whether the new one can be opened or not. */
    private Completion open(ImapSession session, String name, SelectRequest request)
            throws ImapException, MailboxException, IOException {
        request.check(session);
        close(session);
        MailboxView view = MailboxNames.find(session, name, Right.READ).open(readOnly);
        request.begin(session, view);
        describe(view, session);
        ListResponse.tellSelected(session, MailboxNames.decode(session, name));
        session.select(view);
        request.end(session, view);
        return new Completion(view.isReadOnly() ? "READ-ONLY" : "READ-WRITE");
    }

    /**
     * Parts what is told of one mailbox from what is told of the next (RFC 7162 section 3.2.11, RFC 9051 section 7.1).
     */
    private static void close(ImapSession session) throws IOException {
        boolean tells = session.isEnabled(Mode.IMAP4REV2) || session.dialect().has("CONDSTORE");
        if (session.isSelected() && tells) {
            session.out().raw("* OK [CLOSED] The mailbox of before is closed").end();
        }
        session.deselect();
    }

    private static void describe(MailboxView view, ImapSession session) throws IOException {
        session.teller().tellFlags(view);
        session.teller().tellCounts(view);
        ImapWriter out = session.out();
        tellUnseen(view, session);
        out.raw("* OK [UIDVALIDITY ")
                .number(view.mailbox().uidValidity())
                .raw("] UIDs are valid")
                .end();
        out.raw("* OK [UIDNEXT ").number(view.uidNext()).raw("] Next UID").end();
        for (Code code : session.dialect().words(CODES).values()) {
            out.raw("* OK [").raw(code.of(session, view)).raw("] Information").end();
        }
    }

    /** It is a sequence number; and IMAP4rev2 does without it (RFC 9051 appendix E). */
    private static void tellUnseen(MailboxView view, ImapSession session) throws IOException {
        if (session.isEnabled(Mode.IMAP4REV2) || session.isEnabled(Mode.UIDONLY)) {
            return;
        }
        int unseen = view.firstUnseen();
        if (unseen > 0) {
            session.out()
                    .raw("* OK [UNSEEN ")
                    .number(unseen)
                    .raw("] First unseen message")
                    .end();
        }
    }
}
