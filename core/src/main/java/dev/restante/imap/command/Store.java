package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.Parameters;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.EntryState;
import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.MailboxEntry;
import dev.restante.store.MailboxException;
import dev.restante.store.StoreResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** STORE and UID STORE (RFC 3501 section 6.4.6). */
public final class Store implements ImapCommand.Parser {

    /** What extensions add behind the messages (RFC 4466 section 2.5). */
    public static final Vocabulary<Parameters.Parameter<StoreRequest>> MODIFIERS = new Vocabulary<>("STORE modifier");

    private final Numbers numbers;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how messages are named
     */
    public Store(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * What becomes of flags.
     *
     * @param edit how they are combined with those that are there
     * @param flags the flags
     * @param silent whether the client knows already what comes of it
     */
    private record Change(FlagEdit edit, Flags flags, boolean silent) {

        /** {@code store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP (flag-list / (flag *(SP flag)))}. */
        static Change read(ImapReader in) throws ImapSyntaxException, IOException {
            FlagEdit edit = edit(in);
            String item = in.atom().toUpperCase(Locale.ROOT);
            if (!item.equals("FLAGS") && !item.equals("FLAGS.SILENT")) {
                throw new ImapSyntaxException("STORE takes FLAGS, +FLAGS or -FLAGS, with or without .SILENT");
            }
            in.sp();
            return new Change(edit, FlagList.withOrWithoutParentheses(in), item.endsWith(".SILENT"));
        }

        private static FlagEdit edit(ImapReader in) throws ImapSyntaxException, IOException {
            if (in.tryChar('+')) {
                return FlagEdit.ADD;
            }
            return in.tryChar('-') ? FlagEdit.REMOVE : FlagEdit.REPLACE;
        }
    }

    /** {@code store = "STORE" SP sequence-set [SP store-modifiers] SP store-att-flags} (RFC 4466 section 2.5). */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        MessageSet set = numbers.read(in);
        in.sp();
        StoreRequest request = new StoreRequest();
        if (in.peek() == '(') {
            Parameters.read(in, dialect, MODIFIERS, request);
            in.sp();
        }
        Change change = Change.read(in);
        return session -> store(session, set, request, change);
    }

    private Completion store(ImapSession session, MessageSet set, StoreRequest request, Change change)
            throws ImapException, MailboxException, IOException {
        session.view().rights().requireSomeOf(change.flags);
        MessageLimit limit = MessageLimit.of(session, set.resolve(session));
        int[] messages = limit.messages();
        if (request.isConditional()) {
            session.enable(Set.of(Mode.CONDSTORE));
        }
        StoreResult result =
                session.writableView().store(messages, change.edit, change.flags, request.unchangedSince());
        tell(session, result, change.silent);
        boolean someAreGone = result.states().size() + result.refused().size() < messages.length;
        return limit.complete(session, complete(result, !change.silent && someAreGone));
    }

    /** RFC 7162 section 3.1.3: why messages were left alone is told too, and mod-sequences are never silent. */
    private void tell(ImapSession session, StoreResult result, boolean silent) throws ImapException, IOException {
        session.tell(result.before());
        if (result.keywordsGrown()) {
            session.teller().tellFlags(session.view());
        }
        Set<MailboxEntry> told =
                result.before().changed().stream().map(EntryState::entry).collect(Collectors.toSet());
        for (EntryState state : result.refused()) {
            if (!told.contains(state.entry())) {
                FetchWriter.write(state, items(session, false), session);
            }
        }
        if (!silent || session.isEnabled(Mode.CONDSTORE)) {
            for (EntryState state : result.states()) {
                FetchWriter.write(state, items(session, silent), session);
            }
        }
    }

    private List<FetchItem> items(ImapSession session, boolean silent) {
        List<FetchItem> items = silent ? List.of() : List.of(FetchItems.flags());
        return FetchWriter.withModSeq(numbers == Numbers.UID ? FetchWriter.withUid(items, session) : items, session);
    }

    /** RFC 2180 section 4.2 and RFC 7162 section 3.1.3; a UID that is gone is no error (RFC 3501 section 6.4.8). */
    private Completion complete(StoreResult result, boolean someAreGone) throws ImapException {
        String code = result.refused().isEmpty() ? "" : "MODIFIED " + set(result.refused());
        if (numbers == Numbers.SEQUENCE && someAreGone) {
            throw ImapException.no(
                    code.isEmpty() ? "EXPUNGEISSUED" : code, "Some of the messages no longer exist, NOOP tells which");
        }
        return new Completion(code);
    }

    private SequenceSet set(List<EntryState> states) {
        return SequenceSet.of(states.stream().mapToInt(numbers::of));
    }
}
