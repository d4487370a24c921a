package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Parameters;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
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

    /** What extensions add behind the items (RFC 4466 section 2.4). */
    public static final Vocabulary<Parameters.Parameter<FetchRequest>> MODIFIERS = new Vocabulary<>("FETCH modifier");

    private static final Flags SEEN = Flags.of(SystemFlag.SEEN);

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
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        FetchRequest request = new FetchRequest(numbers, numbers.read(in));
        in.sp();
        List<FetchItem> items = FetchItems.read(in, dialect);
        if (in.trySp()) {
            Parameters.read(in, dialect, MODIFIERS, request);
        }
        request.complete();
        return session -> fetch(session, request, items);
    }

    private static Completion fetch(ImapSession session, FetchRequest request, List<FetchItem> named)
            throws ImapException, IOException {
        request.requireAllowed(session);
        MessageLimit limit = MessageLimit.of(session, request.messages(session));
        List<FetchItem> items = items(session, request, named);
        items.forEach(item -> item.requested(session));
        request.tellVanished(session);
        boolean marksSeen = items.stream().anyMatch(FetchItem::marksSeen)
                && session.view().changeable(SEEN).equals(SEEN);
        if (marksSeen) {
            writeAndMarkSeen(session, limit.messages(), items);
        } else {
            write(session, limit.messages(), items);
        }
        return limit.complete(session, Completion.OK);
    }

    private static List<FetchItem> items(ImapSession session, FetchRequest request, List<FetchItem> named) {
        List<FetchItem> items = request.isByUid() ? FetchWriter.withUid(named, session) : new ArrayList<>(named);
        if (request.tellsModSeq() && !items.contains(FetchItems.modSeq())) {
            items.add(FetchItems.modSeq());
        }
        return items.stream().map(item -> item.forSession(session)).toList();
    }

    /** States are taken first, all at once; then they are written, however slowly the client reads. */
    private static void write(ImapSession session, int[] messages, List<FetchItem> items)
            throws ImapException, IOException {
        for (EntryState state : session.view().states(messages)) {
            FetchWriter.write(state, items, session);
        }
    }

    /** A message whose flags change by this shows them in the same response. */
    private static void writeAndMarkSeen(ImapSession session, int[] messages, List<FetchItem> items)
            throws ImapException, IOException {
        Map<Integer, EntryState> after = new HashMap<>();
        List<EntryState> states = session.view().states(messages);
        StoreResult seen = session.view().store(messages, FlagEdit.ADD, SEEN);
        session.tell(seen.before());
        seen.states().forEach(state -> after.put(state.number(), state));
        List<FetchItem> withFlags = new ArrayList<>(items);
        if (!items.contains(FetchItems.flags())) {
            withFlags.add(FetchItems.flags());
        }
        List<FetchItem> withChange = FetchWriter.withModSeq(withFlags, session);
        for (EntryState state : states) {
            EntryState now = after.getOrDefault(state.number(), state);
            boolean changed = now.modSeq() != state.modSeq();
            FetchWriter.write(now, changed ? withChange : items, session);
        }
    }
}
