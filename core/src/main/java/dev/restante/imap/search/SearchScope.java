package dev.restante.imap.search;

import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.MailboxView;
import java.time.InstantSource;

/**
 * Where a search is made.
 *
 * @param view the mailbox as the client knows it
 * @param saved the UIDs of the saved result (RFC 5182)
 * @param clock tells the time
 */
public record SearchScope(MailboxView view, SequenceSet saved, InstantSource clock) {

    /**
     * The scope of a command.
     *
     * @param session in which a mailbox is selected
     * @return where its searches are made
     */
    public static SearchScope of(ImapSession session) {
        return new SearchScope(
                session.view(), session.savedResult(), session.store().clock());
    }
}
