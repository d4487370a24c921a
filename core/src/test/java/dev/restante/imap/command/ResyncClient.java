package dev.restante.imap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.Changes;
import dev.restante.store.EntryState;
import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxView;
import dev.restante.store.StoreResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A client that knows what it is told, can lose its connection at any time, and comes back. */
final class ResyncClient {

    /** How it says what it knows when it comes back. */
    enum Way {
        /** {@code 1:uidnext-1}, which the server assumes. */
        EVERYTHING,
        /** The UIDs that it knows. */
        KNOWN_UIDS,
        /** Those, and some sequence numbers with their UIDs. */
        SEQUENCE_MATCH
    }

    private final Mailbox mailbox;
    private final TreeMap<Integer, Flags> known = new TreeMap<>();
    private MailboxView view;
    private long modSeq;
    private int uidNext = 1;

    ResyncClient(Mailbox mailbox) {
        this.mailbox = mailbox;
        this.view = mailbox.open(false);
        learnArrivals();
        modSeq = view.highestModSeq();
    }

    MailboxView view() {
        return view;
    }

    Map<Integer, Flags> known() {
        return known;
    }

    void pull(boolean withExpunges) {
        hear(view.pull(withExpunges));
        modSeq = view.highestModSeq();
    }

    void store(int[] numbers, FlagEdit edit, Flags flags) {
        StoreResult result = view.store(numbers, edit, flags);
        hear(result.before());
        result.states().forEach(this::learn);
        modSeq = view.highestModSeq();
    }

    private void hear(Changes changes) {
        known.keySet().removeAll(changes.vanished());
        changes.changed().forEach(this::learn);
        if (changes.grown()) {
            learnArrivals();
        }
    }

    private void learnArrivals() {
        int[] arrivals = view.numbers(uidNext, Integer.MAX_VALUE).toArray();
        view.states(arrivals).forEach(this::learn);
        uidNext = view.uidNext();
    }

    private void learn(EntryState state) {
        known.put(state.entry().uid(), state.flags());
    }

    void comeBack(Way way, int sample) {
        view = mailbox.open(false);
        SequenceSet vanished = Vanished.since(modSeq, wanted(way, sample), view);
        for (SequenceSet.Range range : vanished.ranges(0)) {
            for (long uid = range.from(); uid <= range.to(); uid++) {
                assertThat(view.numbers(uid, uid).count()).as("UID %d", uid).isZero();
                known.remove((int) uid);
            }
        }
        view.states(view.changedSince(modSeq)).forEach(this::learn);
        uidNext = view.uidNext();
        modSeq = view.highestModSeq();
    }

    private SequenceSet wanted(Way way, int sample) {
        long[] uids = known.keySet().stream().mapToLong(Integer::longValue).toArray();
        return switch (way) {
            case EVERYTHING -> SequenceSet.parse("1:" + Math.max(1, view.uidNext() - 1));
            case KNOWN_UIDS -> SequenceSet.of(uids);
            case SEQUENCE_MATCH -> Resync.after(lastMatch(uids, sample), SequenceSet.of(uids));
        };
    }

    private long lastMatch(long[] uids, int sample) {
        List<Integer> numbers = new ArrayList<>();
        IntStream.rangeClosed(1, uids.length)
                .filter(number -> (sample >> number % 8 & 1) > 0)
                .forEach(numbers::add);
        SequenceMatch match = new SequenceMatch(
                SequenceSet.of(numbers.stream().mapToLong(Integer::longValue).toArray()),
                SequenceSet.of(numbers.stream().mapToLong(n -> uids[n - 1]).toArray()));
        return numbers.isEmpty() ? 0 : match.lastMatch(view);
    }
}
