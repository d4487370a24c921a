package dev.restante.imap.search;

import dev.restante.imap.Progress;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through a mailbox. */
public final class Searcher {

    private final MailboxView view;
    private final Progress progress;
    private final Instant now;

    /**
     * Makes a searcher.
     *
     * @param scope where it searches
     * @param progress hears how far it is
     */
    public Searcher(SearchScope scope, Progress progress) {
        this.view = scope.view();
        this.progress = progress;
        this.now = scope.clock().instant();
    }

    /**
     * Finds out where there is anything to look for.
     *
     * @param bound the key, bound to the scope
     * @return the sequence numbers of the messages that it names, or of all if it names none, ascending
     */
    public int[] named(SearchKey bound) {
        return bound.named(view)
                .orElseGet(() -> IntStream.rangeClosed(1, view.exists()).toArray());
    }

    /**
     * Searches. The states are taken at once; the messages are looked at afterwards, so that a long search holds nobody
     * up.
     *
     * @param bound the key, bound to the scope
     * @param numbers the sequence numbers of the messages to look at
     * @return those that it matches, in the same order
     * @throws IOException if the connection breaks
     */
    public List<EntryState> search(SearchKey bound, int[] numbers) throws IOException {
        return among(view.states(numbers), bound);
    }

    /**
     * Searches among messages whose states have been taken.
     *
     * @param states the messages
     * @param bound the key, bound to the scope
     * @return those that it matches, in the same order
     * @throws IOException if the connection breaks
     */
    public List<EntryState> among(List<EntryState> states, SearchKey bound) throws IOException {
        List<EntryState> found = new ArrayList<>();
        int lastUid = view.lastUid();
        for (int i = 0; i < states.size(); i++) {
            progress.reached(i, states.size());
            EntryState state = states.get(i);
            if (bound.matches(new Candidate(state, lastUid, now))) {
                found.add(state);
            }
        }
        return found;
    }
}
