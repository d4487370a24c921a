package dev.restante.store;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What happened to the messages that a client knows after a change. Costs what it finds, as far back as the log
 * reaches. Guarded by the account's lock.
 */
final class ChangeQuery {

    private final Mailbox mailbox;
    private final ClientKnowledge known;
    private final EntryTree entries;
    private final long modSeq;

    ChangeQuery(Mailbox mailbox, ClientKnowledge known, long modSeq) {
        this.mailbox = mailbox;
        this.known = known;
        this.entries = known.entries();
        this.modSeq = modSeq;
    }

    /** The sequence numbers of those that arrived or got other flags, ascending. */
    int[] changed() {
        if (!mailbox.log().reachesBackTo(modSeq)) {
            return IntStream.range(0, entries.size())
                    .filter(this::isLater)
                    .map(position -> position + 1)
                    .toArray();
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        addArrivals(numbers);
        mailbox.log().since(modSeq, new ChangeLog.Visitor() {
            @Override
            public void changed(int uid) {
                int position = entries.indexOf(uid);
                if (position >= 0) {
                    numbers.add(position + 1);
                }
            }

            @Override
            public void expunged(int uid) {
                // told as such
            }
        });
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Arrivals are not in the log: whatever stands before an entry that is not later arrived no later than it. */
    private void addArrivals(SortedSet<Integer> numbers) {
        for (int position = entries.size() - 1; position >= 0 && isLater(position); position--) {
            numbers.add(position + 1);
        }
    }

    private boolean isLater(int position) {
        return entries.get(position).modSeq() > modSeq;
    }

    /** The UIDs of those that went, ascending; empty if nobody remembers which they are. */
    Optional<int[]> expunged() {
        if (modSeq >= mailbox.expungeModSeq()) {
            return Optional.of(new int[0]);
        }
        if (!mailbox.log().reachesBackTo(modSeq)) {
            return Optional.empty();
        }
        SortedSet<Integer> uids = new TreeSet<>();
        mailbox.log().since(modSeq, new ChangeLog.Visitor() {
            @Override
            public void changed(int uid) {
                // told as flags
            }

            @Override
            public void expunged(int uid) {
                if (uid < known.uidNext() && entries.indexOf(uid) < 0) {
                    uids.add(uid);
                }
            }
        });
        return Optional.of(uids.stream().mapToInt(Integer::intValue).toArray());
    }
}
