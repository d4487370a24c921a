package dev.restante.imap.fetch;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;

/**
 * {@code BODY[…]}, {@code BODY.PEEK[…]}, and the older names RFC822, RFC822.HEADER and RFC822.TEXT for some of them.
 *
 * @param name what the response calls it
 * @param section which octets
 * @param partial which of these
 * @param marksSeen whether fetching it sets {@code \Seen}
 */
record BodySectionItem(String name, Section section, Partial partial, boolean marksSeen) implements FetchItem {

    @Override
    public void write(EntryState state, ImapWriter out) throws IOException {
        partial.write(section.of(state.entry().message()), false, out.raw(name));
    }
}
