package dev.restante.imap.notify;

import dev.restante.imap.fetch.FetchItem;
import java.util.List;
import java.util.Set;

/**
 * Events of whatever mailbox is selected (RFC 5465 section 6.1).
 *
 * @param delayed whether they are told at the end of commands only, so that the client can name messages by number
 * @param events which events; none for NONE
 * @param items what is fetched of each new message; perhaps nothing
 */
record SelectedGroup(boolean delayed, Set<Event> events, List<FetchItem> items) {

    /** What a client gets that does not ask. */
    static final SelectedGroup NONE = new SelectedGroup(false, Set.of(), List.of());

    boolean wants(Event event) {
        return events.contains(event);
    }

    boolean isLive() {
        return !delayed && !events.isEmpty();
    }
}
