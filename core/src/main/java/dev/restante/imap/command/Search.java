package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.search.Candidate;
import dev.restante.imap.search.SearchKey;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.stream.IntStream;

/** SEARCH and UID SEARCH (RFC 3501 section 6.4.4). */
public final class Search implements ImapCommand.Parser {

    private final Numbers numbers;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how messages are named
     */
    public Search(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        SearchKey key = SearchReader.read(in, dialect);
        return session -> search(session, key);
    }

    /** The states are taken at once; messages are looked at afterwards, so a long search holds nobody up. */
    private Completion search(ImapSession session, SearchKey key) throws IOException {
        MailboxView view = session.view();
        int exists = view.exists();
        int lastUid = view.lastUid();
        session.out().raw("* SEARCH");
        for (EntryState state : view.states(IntStream.rangeClosed(1, exists).toArray())) {
            if (key.matches(new Candidate(state, exists, lastUid))) {
                int found = numbers == Numbers.UID ? state.entry().uid() : state.number();
                session.out().raw(" ").number(found);
            }
        }
        session.out().end();
        return Completion.OK;
    }
}
