package dev.restante.imap;

import dev.restante.store.Changes;
import java.io.IOException;

/**
 * What a session tells its client without being asked. Called by one thread at a time: the session's own, or that of
 * {@link LiveNews} while the session waits.
 */
public interface News {

    /** What happened in the selected mailbox, told when a command ends (RFC 3501 section 7). */
    News OF_THE_SELECTED_MAILBOX = (session, expunges) -> {
        if (!session.isSelected()) {
            return Changes.NONE;
        }
        Changes changes = session.view().pull(expunges != ImapCommand.Expunges.HELD_BACK);
        session.tell(changes);
        return changes;
    };

    /**
     * Tells what is new, at the end of a command or during IDLE.
     *
     * @param session whom to tell
     * @param expunges whether sequence numbers may move
     * @return what was told of the selected mailbox
     * @throws IOException if the connection breaks
     */
    Changes tell(ImapSession session, ImapCommand.Expunges expunges) throws IOException;

    /**
     * Tells whether there may be something to tell while no command is in progress.
     *
     * @return whether {@link #tellBetweenCommands} is worth a thread
     */
    default boolean isLive() {
        return false;
    }

    /**
     * Tells what is new while no command is in progress.
     *
     * @param session whom to tell
     * @throws IOException if the connection breaks
     */
    default void tellBetweenCommands(ImapSession session) throws IOException {}

    /**
     * Takes notice that the session's own client has created, deleted, subscribed or unsubscribed a mailbox.
     *
     * @param session whose client need not be told of that
     * @param name the mailbox, in any of the forms that mean the same
     */
    default void noteOwn(ImapSession session, String name) {}

    /**
     * Takes notice that the session's own client has renamed a mailbox.
     *
     * @param session whose client need not be told of that
     * @param from the old name
     * @param to the new name
     */
    default void noteOwnRename(ImapSession session, String from, String to) {}
}
