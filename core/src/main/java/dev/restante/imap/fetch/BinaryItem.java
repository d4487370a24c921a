package dev.restante.imap.fetch;

import dev.restante.imap.ImapException;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.EntryState;
import java.io.IOException;

/**
 * {@code BINARY[…]} and {@code BINARY.PEEK[…]} (RFC 3516 section 4.2).
 *
 * @param section which part
 * @param partial which of its octets
 * @param marksSeen whether fetching it sets {@code \Seen}
 */
public record BinaryItem(BinarySection section, Partial partial, boolean marksSeen) implements FetchItem {

    /**
     * BINARY.
     *
     * @param in stands behind the name
     * @return the item
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static BinaryItem read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return new BinaryItem(BinarySection.read(in), Partial.read(in), true);
    }

    /**
     * BINARY.PEEK.
     *
     * @param in stands behind the name
     * @return the item
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static BinaryItem peek(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return new BinaryItem(BinarySection.read(in), Partial.read(in), false);
    }

    @Override
    public void check(EntryState state) throws ImapException {
        section.check(state.entry().message());
    }

    @Override
    public void write(EntryState state, ImapWriter out) throws IOException {
        out.raw("BINARY").raw(section.section().inBrackets());
        partial.write(section.of(state.entry().message()), true, out);
    }
}
