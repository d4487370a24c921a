package dev.restante.imap.search;

import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.MailboxView;
import java.util.Optional;

/**
 * Messages by their UIDs.
 *
 * @param uids which
 */
record UidKey(SequenceSet uids) implements SearchKey {

    @Override
    public boolean matches(Candidate candidate) {
        return uids.contains(candidate.state().entry().uid(), candidate.lastUid());
    }

    @Override
    public Optional<int[]> named(MailboxView view) {
        return Optional.of(uids.ranges(view.lastUid()).stream()
                .flatMapToInt(range -> view.numbers(range.from(), range.to()))
                .toArray());
    }
}
