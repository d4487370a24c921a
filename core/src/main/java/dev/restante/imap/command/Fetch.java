package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.EntryState;
import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.StoreResult;
import dev.restante.store.SystemFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** FETCH and UID FETCH (RFC 3501 section 6.4.5). */
public final class Fetch implements ImapCommand.Parser {

    private final Numbers numbers;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how messages are named
     */
    public Fetch(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        MessageSet set = numbers.read(in);
        in.sp();
        List<FetchItem> items = new ArrayList<>(FetchItems.read(in, dialect));
        if (numbers == Numbers.UID && !items.contains(FetchItems.uid())) {
            items.add(0, FetchItems.uid());
        }
        return session -> fetch(session, set.resolve(session), items);
    }

    /** States are taken first, all at once; then they are written, however slowly the client reads. */
    private static Completion fetch(ImapSession session, int[] messages, List<FetchItem> items)
            throws ImapException, IOException {
        items.forEach(item -> item.requested(session));
        boolean marksSeen =
                items.stream().anyMatch(FetchItem::marksSeen) && !session.view().isReadOnly();
        if (marksSeen) {
            writeAndMarkSeen(session, messages, items);
        } else {
            for (EntryState state : session.view().states(messages)) {
                write(state, items, session);
            }
        }
        return Completion.OK;
    }

    /** A message whose flags change by this shows them in the same response. */
    private static void writeAndMarkSeen(ImapSession session, int[] messages, List<FetchItem> items)
            throws ImapException, IOException {
        Map<Integer, EntryState> after = new HashMap<>();
        List<EntryState> states = session.view().states(messages);
        StoreResult seen = session.view().store(messages, FlagEdit.ADD, Flags.of(SystemFlag.SEEN));
        session.tell(seen.before());
        seen.states().forEach(state -> after.put(state.number(), state));
        List<FetchItem> withFlags = new ArrayList<>(items);
        if (!items.contains(FetchItems.flags())) {
            withFlags.add(FetchItems.flags());
        }
        for (EntryState state : states) {
            EntryState now = after.getOrDefault(state.number(), state);
            boolean changed = now.modSeq() != state.modSeq();
            write(now, changed ? withFlags : items, session);
        }
    }

    private static void write(EntryState state, List<FetchItem> items, ImapSession session)
            throws ImapException, IOException {
        for (FetchItem item : items) {
            item.check(state);
        }
        writeChecked(state, items, session);
    }

    /**
     * Writes a response.
     *
     * @param state the message
     * @param items what the response tells; {@link FetchItem#check} has approved of each
     * @param session whose client is told
     * @throws IOException if the connection breaks
     */
    public static void writeChecked(EntryState state, List<FetchItem> items, ImapSession session) throws IOException {
        ImapWriter out = session.out();
        out.raw("* ").number(state.number()).raw(" FETCH ");
        String separator = "(";
        for (FetchItem item : items) {
            item.write(state, out.raw(separator));
            out.relieve();
            separator = " ";
        }
        out.raw(")").end();
    }
}
