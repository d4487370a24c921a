package dev.restante.imap.fetch;

import dev.restante.imap.ImapException;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code BINARY[…]} and {@code BINARY.PEEK[…]} (RFC 3516 section 4.2).
 *
 * @param section which part
 * @param partial which of its octets; null for all
 * @param marksSeen whether fetching it sets {@code \Seen}
 */
public record BinaryItem(BinarySection section, BodySectionItem.@Nullable Partial partial, boolean marksSeen)
        implements FetchItem {

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
        return new BinaryItem(BinarySection.read(in), SectionReader.partial(in), true);
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
        return new BinaryItem(BinarySection.read(in), SectionReader.partial(in), false);
    }

    @Override
    public void check(EntryState state) throws ImapException {
        section.check(state.entry().message());
    }

    /** A {@code literal8} tells that there are NULs; without them, a literal tells that there are none. */
    @Override
    public void write(EntryState state, ImapWriter out) throws IOException {
        out.raw("BINARY").raw(section.section().inBrackets());
        if (partial != null) {
            out.raw("<").number(partial.from()).raw(">");
        }
        Optional<SectionOctets> octets = section.of(state.entry().message());
        if (octets.isEmpty()) {
            out.raw(" NIL");
            return;
        }
        int size = octets.get().size();
        int from = partial == null ? 0 : partial.first(size);
        int to = partial == null ? size : partial.end(size);
        out.raw(octets.get().hasNul(from, to) ? " ~" : " ")
                .literal(to - from, target -> octets.get().writeTo(target, from, to));
    }
}
