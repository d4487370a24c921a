package dev.restante.imap.fetch;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
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
     * Makes sure that the item can be written, before anything of the response is.
     *
     * @param state the message
     * @throws ImapException if the message has no such item
     */
    default void check(EntryState state) throws ImapException {}

    /**
     * Takes notice that a client asks for the item, once for a command.
     *
     * @param session who asks
     */
    default void requested(ImapSession session) {}

    /**
     * The item as the client of a session is to see it, once for a command.
     *
     * @param session who asks
     * @return this item, unless it depends on what the client has enabled
     */
    default FetchItem forSession(ImapSession session) {
        return this;
    }

    /**
     * Tells whether fetching it sets {@code \Seen}.
     *
     * @return whether it does
     */
    default boolean marksSeen() {
        return false;
    }

    /** Reads what follows the name of an item. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads the rest of an item.
         *
         * @param in stands right behind its name
         * @return the item
         * @throws ImapSyntaxException if something else is there
         * @throws LiteralTooLargeException if a string is a literal beyond the limit
         * @throws IOException if the connection breaks
         */
        FetchItem read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException;
    }
}
