package dev.restante.imap.result;

import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Answers a command that searches. */
public final class ResultTeller {

    private final ImapSession session;
    private final ResultRequest request;
    private final Found found;

    private ResultTeller(ImapSession session, ResultRequest request, Found found) {
        this.session = session;
        this.request = request;
        this.found = found;
    }

    /**
     * Answers SEARCH. A client that speaks IMAP4rev2 knows ESEARCH only (RFC 9051 section 6.4.4).
     *
     * @param session who is answered
     * @param request what the client wants to be told
     * @param found what was found
     * @throws IOException if the connection breaks
     */
    public static void search(ImapSession session, ResultRequest request, Found found) throws IOException {
        ResultTeller teller = new ResultTeller(session, request, found);
        if (request.isExtended()) {
            teller.tellItems(request.items());
        } else if (session.isEnabled(Mode.IMAP4REV2)) {
            teller.tellItems(List.of(BasicItem.ALL));
        } else {
            teller.tellNumbers("SEARCH");
        }
    }

    /**
     * Answers SORT.
     *
     * @param session who is answered
     * @param request what the client wants to be told
     * @param found what was found
     * @throws IOException if the connection breaks
     */
    public static void sort(ImapSession session, ResultRequest request, Found found) throws IOException {
        ResultTeller teller = new ResultTeller(session, request, found);
        if (request.isExtended()) {
            teller.tellItems(request.items());
        } else {
            teller.tellNumbers("SORT");
        }
    }

    /** {@code "SEARCH" *(SP nz-number) [SP "(" "MODSEQ" SP mod-sequence-value ")"]} (RFC 7162 section 7). */
    private void tellNumbers(String name) throws IOException {
        ImapWriter out = session.out().raw("* ").raw(name);
        for (EntryState message : found.messages()) {
            out.raw(" ").number(found.number(message));
            out.relieve();
        }
        if (found.tellsModSeq() && !found.messages().isEmpty()) {
            out.raw(" (MODSEQ ").number(Found.highestModSeq(found.messages())).raw(")");
        }
        out.end();
    }

    /** {@code "ESEARCH" [search-correlator] [SP "UID"] *(SP search-return-data)} (RFC 4466 section 2.6.2). */
    private void tellItems(List<ResultItem> items) throws IOException {
        Collection<EntryState> picked = picked(items);
        if (request.saves()) {
            session.selection().saveResult(uids(picked));
        }
        if (request.isSilent()) {
            return;
        }
        ImapWriter out =
                session.out().raw("* ESEARCH (TAG \"").raw(session.tag()).raw("\")");
        out.raw(found.byUid() ? " UID" : "");
        for (ResultItem item : items) {
            item.write(found, out);
        }
        if (found.tellsModSeq() && !picked.isEmpty()) {
            out.raw(" MODSEQ ").number(Found.highestModSeq(picked));
        }
        out.end();
    }

    private Collection<EntryState> picked(List<ResultItem> items) {
        if (items.isEmpty()) {
            return found.messages();
        }
        Set<EntryState> picked = new LinkedHashSet<>();
        items.forEach(item -> picked.addAll(item.picks(found.messages())));
        return picked;
    }

    private static SequenceSet uids(Collection<EntryState> messages) {
        return SequenceSet.of(
                messages.stream().mapToInt(message -> message.entry().uid()).sorted());
    }
}
