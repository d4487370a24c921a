package dev.restante.imap.search;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.SequenceNumbers;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.MailboxView;
import java.time.InstantSource;
import java.util.Set;

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
     * @param key what is searched for: where it has message sequence numbers, they stay what they are until the command
     *     is answered (RFC 7162 section 3.2.10.2)
     * @return where its searches are made
     * @throws ImapException if it has message sequence numbers, and the client has done away with them
     */
    public static SearchScope of(ImapSession session, SearchKey key) throws ImapException {
        if (key.namesNumbers()) {
            SequenceNumbers.requireUsed(session);
            session.holdExpungesBack();
        }
        if (key.tellsModSeq()) {
            session.enable(Set.of(Mode.CONDSTORE));
        }
        return new SearchScope(
                session.view(),
                session.selection().savedResult(),
                session.store().clock());
    }
}
