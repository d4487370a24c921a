package dev.restante.imap.search;

import dev.restante.imap.wire.SequenceSet;
import dev.restante.imap.wire.SequenceSet.Range;
import dev.restante.store.MailboxView;
import java.util.List;

/**
 * Messages by their sequence numbers, which mean something else as soon as a message is expunged. Numbers beyond the
 * last are no error: they are met by no message.
 *
 * @param numbers which
 */
record NumberKey(SequenceSet numbers) implements SearchKey {

    @Override
    public boolean matches(Candidate candidate) {
        throw new IllegalStateException("Sequence numbers must be bound first");
    }

    @Override
    public SearchKey bind(SearchScope scope) {
        MailboxView view = scope.view();
        int exists = view.exists();
        List<Range> uids = numbers.ranges(exists).stream()
                .filter(range -> range.from() <= exists)
                .map(range -> new Range(uid(view, range.from()), uid(view, Math.min(range.to(), exists))))
                .toList();
        return new UidKey(SequenceSet.ofRanges(uids));
    }

    @Override
    public boolean namesNumbers() {
        return true;
    }

    private static int uid(MailboxView view, long number) {
        return view.entry((int) number).uid();
    }
}
