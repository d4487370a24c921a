package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Which messages a FETCH asks for, as its modifiers narrow them down (RFC 4466 section 2.4). Gathered while it is read.
 */
public final class FetchRequest {

    private static final long ANY = -1;
    private static final UnaryOperator<int[]> ALL = messages -> messages;

    private final Numbers numbers;
    private final MessageSet set;
    private long changedSince = ANY;
    private boolean vanished;
    private UnaryOperator<int[]> selection = ALL;

    FetchRequest(Numbers numbers, MessageSet set) {
        this.numbers = numbers;
        this.set = set;
    }

    /**
     * Tells which of the two forms it is.
     *
     * @return whether it is UID FETCH
     */
    public boolean isByUid() {
        return numbers == Numbers.UID;
    }

    /**
     * Wants only messages that arrived or got other flags later (RFC 7162 section 3.1.4.1).
     *
     * @param modSeq the number of a change
     */
    public void changedSince(long modSeq) {
        changedSince = modSeq;
    }

    /** Also wants to know who went later (RFC 7162 section 3.2.6). */
    public void vanished() {
        vanished = true;
    }

    /**
     * Wants a part of the messages that are named; what else narrows them down comes afterwards (RFC 9394 section 3.4).
     *
     * @param part takes sequence numbers, ascending, and gives back those that are wanted
     */
    public void select(UnaryOperator<int[]> part) {
        selection = part;
    }

    boolean tellsModSeq() {
        return changedSince != ANY;
    }

    /** RFC 7162 section 3.2.6: what VANISHED needs. */
    FetchRequest complete() throws ImapSyntaxException {
        if (vanished && (changedSince == ANY || !isByUid())) {
            throw new ImapSyntaxException("VANISHED needs UID FETCH, and CHANGEDSINCE beside it");
        }
        if (selection != ALL && !isByUid()) {
            throw new ImapSyntaxException("PARTIAL needs UID FETCH");
        }
        return this;
    }

    void requireAllowed(ImapSession session) throws ImapException {
        if (vanished && !session.isEnabled(Mode.QRESYNC)) {
            throw ImapException.bad("VANISHED needs ENABLE QRESYNC first");
        }
    }

    int[] messages(ImapSession session) throws ImapException {
        if (changedSince == ANY) {
            return selection.apply(set.resolve(session));
        }
        int[] changed = session.view().changedSince(changedSince);
        return selection == ALL ? set.among(changed, session) : among(changed, selection.apply(set.resolve(session)));
    }

    /** Both ascend. */
    private static int[] among(int[] changed, int[] selected) {
        return Arrays.stream(changed)
                .filter(number -> Arrays.binarySearch(selected, number) >= 0)
                .toArray();
    }

    void tellVanished(ImapSession session) throws ImapException, IOException {
        if (vanished) {
            MailboxView view = session.view();
            SequenceSet named = set.named(session);
            session.teller().tellVanishedEarlier(Vanished.since(changedSince, named, view));
        }
    }
}
