package dev.restante.imap.result;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.List;

/**
 * PARTIAL: a range of what was found (RFC 5267 section 4.4, RFC 9394 section 3.1).
 *
 * @param range which
 */
record PartialItem(PartialRange range) implements ResultItem {

    /** Instead of ALL. */
    @Override
    public int place() {
        return BasicItem.ALL.place();
    }

    @Override
    public List<EntryState> picks(List<EntryState> found) {
        return range.of(found);
    }

    @Override
    public Extent extent() {
        return range.extent();
    }

    @Override
    public void write(Found found, ImapWriter out) throws IOException {
        List<EntryState> picked = picks(found.messages());
        out.raw(" PARTIAL (").raw(range.toString()).raw(" ");
        if (picked.isEmpty()) {
            out.raw("NIL");
        } else {
            OrderedSet.write(picked, found, out);
        }
        out.raw(")");
    }
}
