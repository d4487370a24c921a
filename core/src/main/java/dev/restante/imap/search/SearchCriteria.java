package dev.restante.imap.search;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;

/**
 * What a command searches for.
 *
 * @param key all keys together
 * @param labelled whether a charset was named that a client must not name once all strings are UTF-8
 */
public record SearchCriteria(SearchKey key, boolean labelled) {

    /**
     * Refuses a charset where it is known already (RFC 6855 section 3).
     *
     * @param session who searches
     * @throws ImapException if it was named all the same
     */
    public void requireAllowed(ImapSession session) throws ImapException {
        if (labelled && session.isEnabled(Mode.UTF8)) {
            throw ImapException.bad("UTF8=ACCEPT was enabled: SEARCH names no charset, SORT and THREAD name UTF-8");
        }
    }
}
