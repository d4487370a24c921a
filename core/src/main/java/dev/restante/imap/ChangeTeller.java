package dev.restante.imap;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.Changes;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import dev.restante.store.SystemFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<String> flags = new ArrayList<>();
        Arrays.stream(SystemFlag.values()).map(SystemFlag::imapName).forEach(flags::add);
        flags.addAll(view.keywords());
        session.out().raw("* FLAGS ").list(flags).end();
        flags.add("\\*");
        session.out()
                .raw("* OK [PERMANENTFLAGS ")
                .list(view.isReadOnly() ? List.of() : flags)
                .raw("] Flags that are kept")
                .end();
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
