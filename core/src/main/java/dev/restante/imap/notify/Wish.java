package dev.restante.imap.notify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a client wants to be told.
 *
 * @param selected of the selected mailbox
 * @param groups of all others
 */
record Wish(SelectedGroup selected, List<EventGroup> groups) {

    /** NOTIFY NONE. */
    static final Wish NOTHING = new Wish(SelectedGroup.NONE, List.of());

    boolean isLive() {
        return selected.isLive() || isOfOthers();
    }

    boolean isOfTheServer() {
        return groups.stream().anyMatch(group -> group.events().contains(Event.SERVER_METADATA_CHANGE));
    }

    /** Whether anything is wanted but the selected mailbox. */
    boolean isOfOthers() {
        return groups.stream().anyMatch(group -> !group.events().isEmpty());
    }

    /** More than one group may be about a mailbox (RFC 5465 section 6). */
    Set<Event> eventsOf(String mailbox, Set<String> subscriptions) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        groups.stream()
                .filter(group -> group.filter().matches(mailbox, subscriptions))
                .map(EventGroup::events)
                .forEach(events::addAll);
        return events;
    }
}
