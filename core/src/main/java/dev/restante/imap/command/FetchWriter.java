package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the responses of FETCH and STORE. */
public final class FetchWriter {

    private FetchWriter() {}

    /**
     * Writes a response.
     *
     * @param state the message
     * @param items what the response tells
     * @param session whose client is told
     * @throws ImapException if the message lacks one of them; then nothing is written
     * @throws IOException if the connection breaks
     */
    public static void write(EntryState state, List<FetchItem> items, ImapSession session)
            throws ImapException, IOException {
        for (FetchItem item : items) {
            item.check(state);
        }
        ImapWriter out = session.teller().beginFetch(state);
        String separator = "";
        for (FetchItem item : items) {
            item.write(state, out.raw(separator));
            out.relieve();
            separator = " ";
        }
        out.raw(")").end();
    }

    /** UID comes first, unless it is asked for elsewhere. A UIDFETCH response has it already (RFC 9586 section 3). */
    static List<FetchItem> withUid(List<FetchItem> items, ImapSession session) {
        List<FetchItem> all = new ArrayList<>(items);
        if (!items.contains(FetchItems.uid()) && !session.isEnabled(Mode.UIDONLY)) {
            all.add(0, FetchItems.uid());
        }
        return all;
    }

    /** What tells a change has the UID and the mod-sequence, once the client cares (RFC 7162 section 3.2.4). */
    static List<FetchItem> withModSeq(List<FetchItem> items, ImapSession session) {
        if (!session.isEnabled(Mode.CONDSTORE)) {
            return items;
        }
        List<FetchItem> all = withUid(items, session);
        if (!items.contains(FetchItems.modSeq())) {
            all.add(FetchItems.modSeq());
        }
        return all;
    }
}
