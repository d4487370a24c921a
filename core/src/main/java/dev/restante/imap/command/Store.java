package dev.restante.imap.command;

import dev.restante.imap.ChangeTeller;
import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.MailboxException;
import dev.restante.store.StoreResult;
import java.io.IOException;
import java.util.Locale;

/** STORE and UID STORE (RFC 3501 section 6.4.6). */
public final class Store implements ImapCommand.Parser {

    private final Numbers numbers;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how messages are named
     */
    public Store(Numbers numbers) {
        this.numbers = numbers;
    }

    /** {@code store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP (flag-list / (flag *(SP flag)))}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        in.sp();
        MessageSet set = numbers.read(in);
        in.sp();
        FlagEdit edit = edit(in);
        String item = in.atom().toUpperCase(Locale.ROOT);
        if (!item.equals("FLAGS") && !item.equals("FLAGS.SILENT")) {
            throw new ImapSyntaxException("STORE takes FLAGS, +FLAGS or -FLAGS, with or without .SILENT");
        }
        in.sp();
        Flags flags = FlagList.withOrWithoutParentheses(in);
        boolean silent = item.endsWith(".SILENT");
        return session -> store(session, set, edit, flags, silent);
    }

    private static FlagEdit edit(ImapReader in) throws ImapSyntaxException, IOException {
        if (in.tryChar('+')) {
            return FlagEdit.ADD;
        }
        return in.tryChar('-') ? FlagEdit.REMOVE : FlagEdit.REPLACE;
    }

    private Completion store(ImapSession session, MessageSet set, FlagEdit edit, Flags flags, boolean silent)
            throws ImapException, MailboxException, IOException {
        session.view().rights().requireSomeOf(flags);
        int[] messages = set.resolve(session);
        StoreResult result = session.writableView().store(messages, edit, flags);
        session.tell(result.before());
        if (result.keywordsGrown()) {
            session.teller().tellFlags(session.view());
        }
        if (!silent) {
            for (EntryState state : result.states()) {
                answer(session, state);
            }
            requireAll(messages, result);
        }
        return Completion.OK;
    }

    /** RFC 2180 section 4.2; a UID that is gone is no error (RFC 3501 section 6.4.8). */
    private void requireAll(int[] messages, StoreResult result) throws ImapException {
        if (numbers == Numbers.SEQUENCE && result.states().size() < messages.length) {
            throw ImapException.no("EXPUNGEISSUED", "Some of the messages no longer exist, NOOP tells which");
        }
    }

    private void answer(ImapSession session, EntryState state) throws IOException {
        ImapWriter out = session.out();
        out.raw("* ").number(state.number()).raw(" FETCH (");
        if (numbers == Numbers.UID) {
            out.raw("UID ").number(state.entry().uid()).raw(" ");
        }
        out.raw("FLAGS ").raw(ChangeTeller.flags(state)).raw(")").end();
    }
}
