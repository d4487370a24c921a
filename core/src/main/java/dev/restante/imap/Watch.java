package dev.restante.imap;

import dev.restante.store.Changes;
import java.io.IOException;

/**
 * Something that a client is told of along with the changes of its selected mailbox, as long as that is selected.
 * Called by whoever tells those changes, one at a time.
 */
public interface Watch {

    /**
     * Tells what has to be told before the changes, as sequence numbers are still what they were.
     *
     * @param changes what will be told
     * @throws IOException if the connection breaks
     */
    void tellBefore(Changes changes) throws IOException;

    /**
     * Tells what is to be told once the changes have been.
     *
     * @throws IOException if the connection breaks
     */
    void tellAfter() throws IOException;
}
