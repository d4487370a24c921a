package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Which messages a command names (RFC 3501 section 9, {@code sequence-set}). */
public enum Numbers {
    /** By message sequence number. */
    SEQUENCE {
        /** A number beyond the last is an error of the client; what {@code *} stretches over is not. */
        @Override
        int[] resolve(SequenceSet set, ImapSession session) throws ImapException {
            MailboxView view = session.view();
            List<SequenceSet.Range> ranges = set.ranges(view.exists());
            if (ranges.stream().anyMatch(range -> range.to() > view.exists())) {
                throw ImapException.bad("There are only " + view.exists() + " messages");
            }
            return ranges.stream()
                    .flatMapToInt(range -> IntStream.rangeClosed((int) range.from(), (int) range.to()))
                    .toArray();
        }
    },
    /** By UID: those that do not exist are passed over (RFC 3501 section 6.4.8). */
    UID {
        @Override
        int[] resolve(SequenceSet set, ImapSession session) {
            MailboxView view = session.view();
            return set.ranges(view.lastUid()).stream()
                    .flatMapToInt(range -> view.numbers(range.from(), range.to()))
                    .toArray();
        }
    };

    private static int[] resolveSaved(ImapSession session) throws ImapException {
        if (!session.dialect().has("SEARCHRES")) {
            throw ImapException.bad("Expected a sequence set, found $");
        }
        return UID.resolve(session.savedResult(), session);
    }

    /** The sequence numbers of the messages, ascending and without repetition. */
    abstract int[] resolve(SequenceSet set, ImapSession session) throws ImapException;

    /** {@code sequence-set}, or {@code seq-last-command = "$"}, which stands for the saved result (RFC 5182). */
    MessageSet read(ImapReader in) throws ImapSyntaxException, IOException {
        if (in.tryChar('$')) {
            return Numbers::resolveSaved;
        }
        SequenceSet set = in.sequenceSet();
        return session -> resolve(set, session);
    }
}
