package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;

/** The messages that a command names, whatever they are when it runs. */
@FunctionalInterface
interface MessageSet {

    /** The sequence numbers of the messages, ascending and without repetition. */
    int[] resolve(ImapSession session) throws ImapException;
}
