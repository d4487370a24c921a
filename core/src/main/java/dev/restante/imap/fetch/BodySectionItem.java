package dev.restante.imap.fetch;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code BODY[…]}, {@code BODY.PEEK[…]}, and the older names RFC822, RFC822.HEADER and RFC822.TEXT for some of them.
 *
 * @param name what the response calls it
 * @param section which octets
 * @param partial which of these; null for all
 * @param marksSeen whether fetching it sets {@code \Seen}
 */
record BodySectionItem(
        String name, Section section, @Nullable Partial partial, boolean marksSeen) implements FetchItem {

    /** {@code "<" number "." nz-number ">"}. */
    record Partial(long from, long count) {

        /** The first of so many octets. */
        int first(int size) {
            return (int) Math.min(size, from);
        }

        /** After the last of so many octets. */
        int end(int size) {
            return (int) Math.min(size, first(size) + count);
        }
    }

    @Override
    public void write(EntryState state, ImapWriter out) throws IOException {
        out.raw(name);
        if (partial != null) {
            out.raw("<").number(partial.from).raw(">");
        }
        Optional<SectionOctets> octets = section.of(state.entry().message());
        if (octets.isEmpty()) {
            out.raw(" NIL");
            return;
        }
        int size = octets.get().size();
        int from = partial == null ? 0 : partial.first(size);
        int to = partial == null ? size : partial.end(size);
        out.raw(" ").literal(to - from, target -> octets.get().writeTo(target, from, to));
    }
}
