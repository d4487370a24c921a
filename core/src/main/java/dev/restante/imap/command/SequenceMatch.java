package dev.restante.imap.command;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.imap.wire.SequenceSet.Range;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.Iterator;

/**
 * Some sequence numbers with the UIDs that a client knows for them (RFC 7162 section 3.2.5.2).
 *
 * @param numbers the sequence numbers
 * @param uids as many UIDs, in the same order
 */
public record SequenceMatch(SequenceSet numbers, SequenceSet uids) {

    /** {@code seq-match-data = "(" known-sequence-set SP known-uid-set ")"}, both ascending. */
    static SequenceMatch read(ImapReader in) throws ImapSyntaxException, IOException {
        in.expect('(');
        SequenceSet numbers = Resync.fixedSet(in);
        in.sp();
        SequenceSet uids = Resync.fixedSet(in);
        in.expect(')');
        if (count(numbers) != count(uids)) {
            throw new ImapSyntaxException("QRESYNC takes as many UIDs as sequence numbers");
        }
        return new SequenceMatch(numbers, uids);
    }

    private static long count(SequenceSet set) {
        return set.ranges(0).stream()
                .mapToLong(range -> range.to() - range.from() + 1)
                .sum();
    }

    /** The highest UID that still has the number that the client knows, so that nothing before it has gone; or 0. */
    long lastMatch(MailboxView view) {
        long last = 0;
        Iterator<Range> left = uids.ranges(0).iterator();
        Range range = left.next();
        long uid = range.from();
        for (Range each : numbers.ranges(0)) {
            for (long number = each.from(); number <= Math.min(each.to(), view.exists()); number++) {
                last = view.entry((int) number).uid() == uid ? uid : last;
                range = uid == range.to() && left.hasNext() ? left.next() : range;
                uid = uid < range.from() ? range.from() : uid + 1;
            }
        }
        return last;
    }
}
