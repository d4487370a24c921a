package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.result.Found;
import dev.restante.imap.result.ResultRequest;
import dev.restante.imap.result.ResultTeller;
import dev.restante.imap.search.SearchKey;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.search.SearchScope;
import dev.restante.imap.search.Searcher;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.SequenceSet;
import java.io.IOException;

/** SEARCH and UID SEARCH (RFC 3501 section 6.4.4), as RFC 4466 section 2.6.1 extends it. */
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
        ResultRequest request = new ResultRequest();
        try {
            SearchKey key = SearchReader.read(in, dialect, request);
            return session -> search(session, request, key);
        } catch (ImapException e) {
            return session -> fail(session, request, e);
        }
    }

    private Completion search(ImapSession session, ResultRequest request, SearchKey key)
            throws ImapException, IOException {
        numbers.requireUsable(session);
        SearchScope scope = SearchScope.of(session, key);
        SearchKey bound = key.bind(scope);
        boolean byUid = numbers == Numbers.UID;
        ResultTeller.search(session, request, new Found(new Searcher(scope).search(bound), byUid, bound.tellsModSeq()));
        return Completion.OK;
    }

    /** RFC 5182 section 2.1: what would have saved its result leaves an empty one. */
    static Completion fail(ImapSession session, ResultRequest request, ImapException why) throws ImapException {
        if (request.saves()) {
            session.saveResult(SequenceSet.of());
        }
        throw why;
    }
}
