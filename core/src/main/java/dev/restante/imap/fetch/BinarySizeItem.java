package dev.restante.imap.fetch;

import dev.restante.imap.ImapException;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.EntryState;
import java.io.IOException;

/**
 * {@code BINARY.SIZE[…]} (RFC 3516 section 4.2): how large BINARY is, and 0 where that is NIL.
 *
 * @param section which part
 */
public record BinarySizeItem(BinarySection section) implements FetchItem {

    /**
     * BINARY.SIZE.
     *
     * @param in stands behind the name
     * @return the item
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static BinarySizeItem read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return new BinarySizeItem(BinarySection.read(in));
    }

    @Override
    public void check(EntryState state) throws ImapException {
        section.check(state.entry().message());
    }

    @Override
    public void write(EntryState state, ImapWriter out) {
        int size = section.of(state.entry().message()).map(SectionOctets::size).orElse(0);
        out.raw("BINARY.SIZE").raw(section.section().inBrackets()).raw(" ").number(size);
    }
}
