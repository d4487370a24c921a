package dev.restante.imap.fetch;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;

/** One data item of FETCH. */
public interface FetchItem {

    /**
     * Writes the item: its name, a space, and its value.
     *
     * @param state the message
     * @param out where it goes
     * @throws IOException if the connection breaks
     */
    void write(EntryState state, ImapWriter out) throws IOException;

    /**
     * Tells whether fetching it sets {@code \Seen}.
     *
     * @return whether it does
     */
    default boolean marksSeen() {
        return false;
    }
}
