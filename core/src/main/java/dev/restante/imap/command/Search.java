package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.context.Context;
import dev.restante.imap.result.Found;
import dev.restante.imap.result.ResultRequest;
import dev.restante.imap.result.ResultTeller;
import dev.restante.imap.search.SearchCriteria;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.sort.Sorter;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.SequenceSet;
import java.io.IOException;
import java.util.List;

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
            SearchCriteria criteria = SearchReader.read(in, dialect, request);
            return session -> search(session, request, criteria);
        } catch (ImapException e) {
            return session -> fail(session, request, e);
        }
    }

    private Completion search(ImapSession session, ResultRequest request, SearchCriteria criteria)
            throws ImapException, IOException {
        requireNewTag(session, request);
        SearchRun run = SearchRun.ofLast(session, numbers, criteria, request.extent());
        Found found = run.found(numbers, messages -> messages);
        ResultTeller.search(session, request, found);
        if (request.updates()) {
            Context.open(session, run.scope(), run.key(), new Sorter(List.of()), found);
        }
        return run.limit().complete(session, Completion.OK);
    }

    /** RFC 5267 section 4.3: updates are told with the tag of the command that asked for them. */
    static void requireNewTag(ImapSession session, ResultRequest request) throws ImapException {
        if (request.updates() && session.selection().watches().has(session.tag())) {
            throw ImapException.bad("UPDATE needs a tag under which no other result is kept up to date");
        }
    }

    /** RFC 5182 section 2.1: what would have saved its result leaves an empty one. */
    static Completion fail(ImapSession session, ResultRequest request, ImapException why) throws ImapException {
        if (request.saves()) {
            session.selection().saveResult(SequenceSet.of());
        }
        throw why;
    }
}
