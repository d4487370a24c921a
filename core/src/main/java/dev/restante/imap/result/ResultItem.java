package dev.restante.imap.result;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** One thing that ESEARCH tells about what was found. */
public interface ResultItem {

    /** In the order of RFC 4731 section 3.1. */
    Comparator<ResultItem> ORDER = Comparator.comparingInt(ResultItem::place);

    /**
     * Where it stands among others.
     *
     * @return the place
     */
    int place();

    /**
     * Which messages it is about. These are what is saved, and whose highest mod-sequence is told (RFC 5182 section
     * 2.4, RFC 4731 section 3.2, RFC 9394 section 3.2).
     *
     * @param found all that were found
     * @return some of them
     */
    List<EntryState> picks(List<EntryState> found);

    /**
     * How much of what could be found has to be known to tell it.
     *
     * @return all of it, unless it is about the first or last few
     */
    default Extent extent() {
        return Extent.ALL;
    }

    /**
     * Writes it, with a space before, if there is something to tell.
     *
     * @param found what was found
     * @param out where it goes
     * @throws IOException if the connection breaks
     */
    void write(Found found, ImapWriter out) throws IOException;
}
