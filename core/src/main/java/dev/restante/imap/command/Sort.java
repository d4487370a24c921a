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
import dev.restante.imap.sort.SortCriterion;
import dev.restante.imap.sort.SortReader;
import dev.restante.imap.sort.Sorter;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.List;

/** SORT and UID SORT (RFC 5256 section 3), as RFC 5267 section 3 extends it. */
public final class Sort implements ImapCommand.Parser {

    private final Numbers numbers;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how messages are told
     */
    public Sort(Numbers numbers) {
        this.numbers = numbers;
    }

    /** {@code sort = ["UID" SP] "SORT" [search-return-opts] SP sort-criteria SP search-criteria}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        ResultRequest request = new ResultRequest();
        try {
            List<SortCriterion> criteria = SortReader.read(in, dialect, request);
            SearchCriteria searched = SearchReader.readWithCharset(in, dialect);
            return session -> sort(session, request, criteria, searched);
        } catch (ImapException e) {
            return session -> Search.fail(session, request, e);
        }
    }

    private Completion sort(
            ImapSession session, ResultRequest request, List<SortCriterion> criteria, SearchCriteria searched)
            throws ImapException, IOException {
        Search.requireNewTag(session, request);
        SearchRun run = SearchRun.ofAll(session, numbers, searched);
        Sorter sorter = new Sorter(criteria);
        Found found = run.found(numbers, sorter::sort);
        ResultTeller.sort(session, request, found);
        if (request.updates()) {
            Context.open(session, run.scope(), run.key(), sorter, found);
        }
        return Completion.OK;
    }
}
