package dev.restante.imap.notify;

import java.util.Set;

/**
 * {@code event-group}: events of some mailboxes.
 *
 * @param filter which mailboxes
 * @param events which events; none for NONE
 */
record EventGroup(Filter filter, Set<Event> events) {}
