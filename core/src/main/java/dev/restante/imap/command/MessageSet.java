package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.SequenceSet;

/** The messages that a command names, whatever they are when it runs. */
final class MessageSet {

    private final Numbers command;
    private final Numbers numbers;
    private final Source source;

    /** What is named. */
    @FunctionalInterface
    interface Source {
        SequenceSet of(ImapSession session) throws ImapException;
    }

    /**
     * A set.
     *
     * @param command how the command names messages
     * @param numbers what the numbers of the set are
     * @param source the numbers
     */
    MessageSet(Numbers command, Numbers numbers, Source source) {
        this.command = command;
        this.numbers = numbers;
        this.source = source;
    }

    /** The sequence numbers of the messages, ascending and without repetition. */
    int[] resolve(ImapSession session) throws ImapException {
        return numbers.resolve(named(session), session);
    }

    /** Those of the messages that are in the set: does not look at any others. */
    int[] among(int[] messages, ImapSession session) throws ImapException {
        return numbers.among(messages, named(session), session);
    }

    /** As it was named: numbers of messages that are there or not. */
    SequenceSet named(ImapSession session) throws ImapException {
        command.requireUsable(session);
        return source.of(session);
    }
}
