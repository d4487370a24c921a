package dev.restante.imap.result;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.List;

/** Writes a sequence-set that keeps an order: ranges stand only where numbers ascend (RFC 5267 section 3.2). */
final class OrderedSet {

    private OrderedSet() {}

    /** There must be a message. */
    static void write(List<EntryState> messages, Found found, ImapWriter out) throws IOException {
        String separator = "";
        int i = 0;
        while (i < messages.size()) {
            int from = found.number(messages.get(i));
            int to = from;
            for (i++; i < messages.size() && found.number(messages.get(i)) == to + 1; i++) {
                to++;
            }
            out.raw(separator).number(from);
            if (to > from) {
                out.raw(":").number(to);
            }
            out.relieve();
            separator = ",";
        }
    }
}
