package dev.restante.imap;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.Changes;
import dev.restante.store.EntryState;
import dev.restante.store.Flags;
import dev.restante.store.MailboxView;
import dev.restante.store.Right;
import dev.restante.store.SystemFlag;
import java.io.IOException;
import java.util.List;

/** Tells a client what happened in its mailbox (RFC 3501 sections 7.2 to 7.4). */
public final class ChangeTeller {

    private final ImapSession session;

    ChangeTeller(ImapSession session) {
        this.session = session;
    }

    void tell(Changes changes, MailboxView view) throws IOException {
        ImapWriter out = session.out();
        for (int number : changes.expunged()) {
            out.raw("* ").number(number).raw(" EXPUNGE").end();
        }
        if (changes.keywordsGrown()) {
            tellFlags(view);
        }
        if (changes.grown()) {
            tellCounts(view);
        }
        for (EntryState state : changes.changed()) {
            out.raw("* ")
                    .number(state.number())
                    .raw(" FETCH (UID ")
                    .number(state.entry().uid());
            out.raw(" FLAGS ").raw(flags(state)).raw(")").end();
        }
    }

    /**
     * Tells how many messages there are, and how many of them are recent.
     *
     * @param view the mailbox
     * @throws IOException if the connection breaks
     */
    public void tellCounts(MailboxView view) throws IOException {
        session.out().raw("* ").number(view.exists()).raw(" EXISTS").end();
        if (!session.isEnabled(Mode.IMAP4REV2)) {
            session.out().raw("* ").number(view.recent()).raw(" RECENT").end();
        }
    }

    /**
     * Tells which flags there are, and which of them can be changed for good.
     *
     * @param view the mailbox
     * @throws IOException if the connection breaks
     */
    public void tellFlags(MailboxView view) throws IOException {
        Flags all = Flags.of(List.of(SystemFlag.values()), view.keywords());
        session.out().raw("* FLAGS ").raw(all.toString()).end();
        session.out()
                .raw("* OK [PERMANENTFLAGS ")
                .raw(permanent(view, all))
                .raw("] Flags that are kept")
                .end();
    }

    /** RFC 4314 section 5.1.1: those that the session has a right to change; {@code \\*} where it can make others. */
    private static String permanent(MailboxView view, Flags all) {
        String flags = view.changeable(all).toString();
        boolean othersToo = !view.isReadOnly() && view.rights().has(Right.WRITE);
        return othersToo ? flags.substring(0, flags.length() - 1) + " \\*)" : flags;
    }

    /**
     * The flags of a message in one session.
     *
     * @param state the message
     * @return in parentheses, with {@code \Recent} where it has it
     */
    public static String flags(EntryState state) {
        String flags = state.flags().toString();
        if (!state.recent()) {
            return flags;
        }
        return flags.length() == 2 ? "(\\Recent)" : flags.substring(0, flags.length() - 1) + " \\Recent)";
    }
}
