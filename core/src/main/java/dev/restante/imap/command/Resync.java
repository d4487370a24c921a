package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.SequenceNumbers;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.imap.wire.SequenceSet.Range;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a client knows of a mailbox when it comes back (RFC 7162 section 3.2.5).
 *
 * @param uidValidity which life of the mailbox it knows
 * @param modSeq the number of the change up to which it knows it
 * @param known the UIDs that it is interested in; empty for all
 * @param match some sequence numbers with their UIDs; empty if it named none
 */
public record Resync(long uidValidity, long modSeq, Optional<SequenceSet> known, Optional<SequenceMatch> match) {

    /**
     * {@code "QRESYNC" SP "(" uidvalidity SP mod-sequence-value [SP known-uids] [SP seq-match-data] ")"}, from behind
     * the name.
     *
     * @param in stands before the first space
     * @return what was read
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static Resync read(ImapReader in) throws ImapSyntaxException, IOException {
        in.sp();
        in.expect('(');
        long uidValidity = in.number();
        in.sp();
        long modSeq = in.number();
        Optional<SequenceSet> known = Optional.empty();
        boolean more = in.trySp();
        if (more && in.peek() != '(') {
            known = Optional.of(fixedSet(in));
            more = in.trySp();
        }
        Optional<SequenceMatch> match = more ? Optional.of(SequenceMatch.read(in)) : Optional.empty();
        in.expect(')');
        return new Resync(uidValidity, modSeq, known, match);
    }

    /** {@code sequence-set}, in which {@code *} is not allowed. */
    static SequenceSet fixedSet(ImapReader in) throws ImapSyntaxException, IOException {
        SequenceSet set = in.sequenceSet();
        if (set.hasStar()) {
            throw new ImapSyntaxException("QRESYNC takes no * in its sets");
        }
        return set;
    }

    /**
     * Makes sure that there are sequence numbers to be matched.
     *
     * @param session who selects
     * @throws ImapException if the client has done away with them
     */
    public void requireAllowed(ImapSession session) throws ImapException {
        if (match.isPresent()) {
            SequenceNumbers.requireUsed(session);
        }
    }

    /**
     * Tells what went and what changed since, unless this is another life of the mailbox.
     *
     * @param session who has selected the mailbox
     * @param view the mailbox
     * @throws IOException if the connection breaks
     */
    public void tell(ImapSession session, MailboxView view) throws IOException {
        if (uidValidity != view.mailbox().uidValidity()) {
            return;
        }
        SequenceSet wanted = known.orElseGet(() -> SequenceSet.ofRanges(all(view)));
        long matched = match.map(each -> each.lastMatch(view)).orElse(0L);
        session.teller().tellVanishedEarlier(Vanished.since(modSeq, after(matched, wanted), view));
        int[] changed = Arrays.stream(view.changedSince(modSeq))
                .filter(number -> wanted.contains(view.entry(number).uid(), 0))
                .toArray();
        for (EntryState state : view.states(changed)) {
            session.teller().tellState(state);
        }
    }

    private static List<Range> all(MailboxView view) {
        return view.uidNext() > 1 ? List.of(new Range(1, view.uidNext() - 1L)) : List.of();
    }

    /** Section 3.2.5.2: up to the last match, the client knows who went. */
    static SequenceSet after(long uid, SequenceSet uids) {
        return SequenceSet.ofRanges(uids.ranges(0).stream()
                .filter(range -> range.to() > uid)
                .map(range -> new Range(Math.max(range.from(), uid + 1), range.to()))
                .toList());
    }
}
