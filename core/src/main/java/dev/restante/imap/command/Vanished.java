package dev.restante.imap.command;

import dev.restante.imap.wire.SequenceSet;
import dev.restante.imap.wire.SequenceSet.Range;
import dev.restante.store.MailboxView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/** Finds out which messages are no longer there (RFC 7162 sections 3.2.5 and 3.2.6). */
final class Vanished {

    private Vanished() {}

    /**
     * Where nobody remembers what went since, all that is not there has gone. {@code 1:*} reaches up to the last UID
     * that was ever used, or it would leave out the last ones that went.
     *
     * @param modSeq the number of the change up to which the client knows who went
     * @param known the UIDs that it asks for
     * @param view the mailbox
     * @return those of the UIDs that were used up and are not there; no more than needed, as far as that is remembered
     */
    static SequenceSet since(long modSeq, SequenceSet known, MailboxView view) {
        int lastUid = view.uidNext() - 1;
        Optional<int[]> expunged = view.expungedSince(modSeq);
        if (expunged.isPresent()) {
            return SequenceSet.of(Arrays.stream(expunged.get()).filter(uid -> known.contains(uid, lastUid)));
        }
        List<Range> gaps = new ArrayList<>();
        for (Range range : known.ranges(lastUid)) {
            addGaps(gaps, range.from(), Math.min(range.to(), lastUid), view);
        }
        return SequenceSet.ofRanges(gaps);
    }

    private static void addGaps(List<Range> gaps, long from, long to, MailboxView view) {
        long next = from;
        PrimitiveIterator.OfInt numbers = view.numbers(from, to).iterator();
        while (numbers.hasNext()) {
            long uid = view.entry(numbers.nextInt()).uid();
            if (uid > next) {
                gaps.add(new Range(next, uid - 1));
            }
            next = uid + 1;
        }
        if (next <= to) {
            gaps.add(new Range(next, to));
        }
    }
}
