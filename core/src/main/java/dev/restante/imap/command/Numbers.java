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
import java.util.stream.IntStream;

/** Which messages a command names (RFC 3501 section 9, {@code sequence-set}). */
public enum Numbers {
    /** By message sequence number. */
    SEQUENCE {
        @Override
        int[] resolve(SequenceSet set, ImapSession session) throws ImapException {
            return ranges(set, session).stream()
                    .flatMapToInt(range -> IntStream.rangeClosed((int) range.from(), (int) range.to()))
                    .toArray();
        }

        @Override
        int[] among(int[] messages, SequenceSet set, ImapSession session) throws ImapException {
            ranges(set, session);
            int exists = session.view().exists();
            return Arrays.stream(messages)
                    .filter(number -> set.contains(number, exists))
                    .toArray();
        }

        @Override
        int of(EntryState message) {
            return message.number();
        }

        @Override
        void requireUsable(ImapSession session) throws ImapException {
            SequenceNumbers.requireUsed(session);
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

        @Override
        int[] among(int[] messages, SequenceSet set, ImapSession session) {
            MailboxView view = session.view();
            int lastUid = view.lastUid();
            return Arrays.stream(messages)
                    .filter(number -> set.contains(view.entry(number).uid(), lastUid))
                    .toArray();
        }

        @Override
        int of(EntryState message) {
            return message.entry().uid();
        }

        @Override
        void requireUsable(ImapSession session) {
            // always
        }
    };

    /** A number beyond the last is an error of the client; what {@code *} stretches over is not. */
    private static List<Range> ranges(SequenceSet set, ImapSession session) throws ImapException {
        int exists = session.view().exists();
        List<Range> ranges = set.ranges(exists);
        if (ranges.stream().anyMatch(range -> range.to() > exists)) {
            throw ImapException.bad("There are only " + exists + " messages");
        }
        return ranges;
    }

    private static SequenceSet saved(ImapSession session) throws ImapException {
        if (!session.dialect().has("SEARCHRES")) {
            throw ImapException.bad("Expected a sequence set, found $");
        }
        return session.selection().savedResult();
    }

    /** The sequence numbers of the messages, ascending and without repetition. */
    abstract int[] resolve(SequenceSet set, ImapSession session) throws ImapException;

    /** Those of the messages that are in the set. */
    abstract int[] among(int[] messages, SequenceSet set, ImapSession session) throws ImapException;

    /** The number by which a message is told. */
    abstract int of(EntryState message);

    /** Refuses a command that names messages so, or tells of them so, where the client has done away with that. */
    abstract void requireUsable(ImapSession session) throws ImapException;

    /** {@code sequence-set}, or {@code seq-last-command = "$"}, which stands for the saved result (RFC 5182). */
    MessageSet read(ImapReader in) throws ImapSyntaxException, IOException {
        if (in.tryChar('$')) {
            return new MessageSet(this, UID, Numbers::saved);
        }
        SequenceSet set = in.sequenceSet();
        return new MessageSet(this, this, session -> set);
    }
}
