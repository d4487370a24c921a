package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.mime.RawMessage;

/** What an extension demands of a message before it is appended. */
@FunctionalInterface
public interface MessageCheck {

    /** The checks, by any name. */
    Vocabulary<MessageCheck> ALL = new Vocabulary<>("check of APPEND");

    /**
     * Checks a message.
     *
     * @param session who appends it
     * @param message the message
     * @throws ImapException if it must not be appended
     */
    void check(ImapSession session, RawMessage message) throws ImapException;
}
