package dev.restante.imap.search;

import dev.restante.imap.Progress;
import dev.restante.imap.result.Extent;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through a mailbox. */
public final class Searcher {

    private final MailboxView view;
    private final Progress progress;
    private final int lastUid;
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
        this.lastUid = view.lastUid();
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
     * @param wanted how many of those that it matches are wanted
     * @return these, in the same order
     * @throws IOException if the connection breaks
     */
    public List<EntryState> search(SearchKey bound, int[] numbers, Extent wanted) throws IOException {
        List<EntryState> states = view.states(numbers);
        List<EntryState> found = new ArrayList<>();
        int next = 0;
        while (next < states.size() && found.size() < wanted.first()) {
            progress.reached(next, states.size());
            addIfMatching(states.get(next++), bound, found);
        }
        List<EntryState> last = new ArrayList<>();
        for (int i = states.size() - 1; i >= next && last.size() < wanted.last(); i--) {
            progress.reached(states.size() - 1 - i, states.size());
            addIfMatching(states.get(i), bound, last);
        }
        Collections.reverse(last);
        found.addAll(last);
        return found;
    }

    /**
     * Searches among messages whose states have been taken.
     *
     * @param states the messages
     * @param bound the key, bound to the scope
     * @return those that it matches, in the same order
     */
    public List<EntryState> among(List<EntryState> states, SearchKey bound) {
        List<EntryState> found = new ArrayList<>();
        states.forEach(state -> addIfMatching(state, bound, found));
        return found;
    }

    private void addIfMatching(EntryState state, SearchKey bound, List<EntryState> found) {
        if (bound.matches(new Candidate(state, lastUid, now))) {
            found.add(state);
        }
    }
}
