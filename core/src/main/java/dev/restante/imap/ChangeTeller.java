package dev.restante.imap;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.SequenceSet;
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
        tellExpunged(changes);
        if (changes.keywordsGrown()) {
            tellFlags(view);
        }
        if (changes.grown()) {
            tellCounts(view);
        }
        for (EntryState state : changes.changed()) {
            tellState(state);
        }
    }

    /** RFC 7162 section 3.2.10.2: VANISHED takes the place of EXPUNGE. */
    private void tellExpunged(Changes changes) throws IOException {
        if (session.isEnabled(Mode.QRESYNC) || session.isEnabled(Mode.UIDONLY)) {
            tellVanished("", SequenceSet.of(changes.vanished().stream().mapToInt(Integer::intValue)));
            return;
        }
        for (int number : changes.expunged()) {
            session.out().raw("* ").number(number).raw(" EXPUNGE").end();
        }
    }

    /**
     * Tells what is no longer there (RFC 7162 section 3.2.10.1), but for what goes before the client's eyes.
     *
     * @param uids which UIDs; nothing is told if there are none
     * @throws IOException if the connection breaks
     */
    public void tellVanishedEarlier(SequenceSet uids) throws IOException {
        tellVanished("(EARLIER) ", uids);
    }

    private void tellVanished(String tag, SequenceSet uids) throws IOException {
        if (!uids.isEmpty()) {
            session.out().raw("* VANISHED ").raw(tag).raw(uids.toString()).end();
        }
    }

    /**
     * Tells the flags that a message has got. What the client has not asked for has the UID with it (RFC 9051 section
     * 7.5.2).
     *
     * @param state the message
     * @throws IOException if the connection breaks
     */
    public void tellState(EntryState state) throws IOException {
        ImapWriter out = beginFetch(state);
        if (!session.isEnabled(Mode.UIDONLY)) {
            out.raw("UID ").number(state.entry().uid()).raw(" ");
        }
        out.raw("FLAGS ").raw(flags(state));
        if (session.isEnabled(Mode.CONDSTORE)) {
            out.raw(" MODSEQ (").number(state.modSeq()).raw(")");
        }
        out.raw(")").end();
    }

    /**
     * Begins the response that tells something of a message.
     *
     * @param state the message
     * @return what stands behind the parenthesis that was opened
     */
    public ImapWriter beginFetch(EntryState state) {
        ImapWriter out = session.out().raw("* ");
        return session.isEnabled(Mode.UIDONLY)
                ? out.number(state.entry().uid()).raw(" UIDFETCH (")
                : out.number(state.number()).raw(" FETCH (");
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
        tellPermanentFlags(view, all);
    }

    /** RFC 3501 section 7.1: that the access has changed, and so which flags can be changed. */
    void tellAccess(MailboxView view) throws IOException {
        String access = view.isReadOnly()
                ? "[READ-ONLY] Nothing in the mailbox can change for now"
                : "[READ-WRITE] The mailbox can change again";
        session.out().raw("* OK ").raw(access).end();
        tellPermanentFlags(view, Flags.of(List.of(SystemFlag.values()), view.keywords()));
    }

    private void tellPermanentFlags(MailboxView view, Flags all) throws IOException {
        session.out()
                .raw("* OK [PERMANENTFLAGS ")
                .raw(permanent(view, all))
                .raw("] Flags that are kept")
                .end();
    }

    /** RFC 4314 section 5.1.1: those that the session has a right to change; {@code \*} where it can make others. */
    private static String permanent(MailboxView view, Flags all) {
        String flags = view.changeable(all).toString();
        boolean othersToo = !view.isReadOnly() && view.rights().has(Right.WRITE) && view.takesNewKeywords();
        return othersToo ? flags.substring(0, flags.length() - 1) + " \\*)" : flags;
    }

    /**
     * Tells up to which change the client knows the mailbox (RFC 7162 section 3.1.2.1): less than there is if it cannot
     * be told yet what was expunged.
     *
     * @param view the mailbox
     * @throws IOException if the connection breaks
     */
    public void tellHighestModSeq(MailboxView view) throws IOException {
        session.out()
                .raw("* OK [HIGHESTMODSEQ ")
                .number(view.highestModSeq())
                .raw("] Everything up to there is known")
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
