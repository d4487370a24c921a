package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.result.Extent;
import dev.restante.imap.result.Found;
import dev.restante.imap.search.SearchCriteria;
import dev.restante.imap.search.SearchKey;
import dev.restante.imap.search.SearchScope;
import dev.restante.imap.search.Searcher;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A search that a command has made.
 *
 * @param scope where
 * @param key for what, bound to the scope
 * @param found the messages that are wanted, in the order of the mailbox
 * @param limit which messages were looked at
 */
record SearchRun(SearchScope scope, SearchKey key, List<EntryState> found, MessageLimit limit) {

    /** Looks at the last messages only, where there are more than a command may name. */
    static SearchRun ofLast(ImapSession session, Numbers numbers, SearchCriteria criteria, Extent wanted)
            throws ImapException, IOException {
        SearchScope scope = scope(session, numbers, criteria);
        SearchKey bound = criteria.key().bind(scope);
        Searcher searcher = new Searcher(scope, session.progress());
        MessageLimit limit = MessageLimit.of(session, searcher.named(bound));
        return new SearchRun(scope, bound, searcher.search(bound, limit.messages(), wanted), limit);
    }

    /** Looks at all messages or at none: what is made of them would be wrong without some. */
    static SearchRun ofAll(ImapSession session, Numbers numbers, SearchCriteria criteria)
            throws ImapException, IOException {
        SearchScope scope = scope(session, numbers, criteria);
        SearchKey bound = criteria.key().bind(scope);
        Searcher searcher = new Searcher(scope, session.progress());
        int[] messages = MessageLimit.requireFew(session, searcher.named(bound));
        List<EntryState> found = searcher.search(bound, messages, Extent.ALL);
        return new SearchRun(scope, bound, found, MessageLimit.of(session, messages));
    }

    private static SearchScope scope(ImapSession session, Numbers numbers, SearchCriteria criteria)
            throws ImapException {
        numbers.requireUsable(session);
        criteria.requireAllowed(session);
        return SearchScope.of(session, criteria.key());
    }

    /** What is told of it, in an order of its own. */
    Found found(Numbers numbers, UnaryOperator<List<EntryState>> order) {
        return new Found(order.apply(found), numbers == Numbers.UID, key.tellsModSeq());
    }
}
