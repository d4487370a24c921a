package dev.restante.imap.search;

import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through a mailbox. */
public final class Searcher {

    private final MailboxView view;
    private final Instant now;

    /**
     * Makes a searcher.
     *
     * @param scope where it searches
     */
    public Searcher(SearchScope scope) {
        this.view = scope.view();
        this.now = scope.clock().instant();
    }

    /**
     * Searches. The states are taken at once, of the messages that the key names if it names some; they are looked at
     * afterwards, so that a long search holds nobody up.
     *
     * @param bound the key, bound to the scope
     * @return the messages that it matches, in the order of the mailbox
     */
    public List<EntryState> search(SearchKey bound) {
        int[] numbers = bound.named(view)
                .orElseGet(() -> IntStream.rangeClosed(1, view.exists()).toArray());
        List<EntryState> found = new ArrayList<>();
        int lastUid = view.lastUid();
        for (EntryState state : view.states(numbers)) {
            if (bound.matches(new Candidate(state, lastUid, now))) {
                found.add(state);
            }
        }
        return found;
    }
}
