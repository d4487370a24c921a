package dev.restante.imap.notify;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.command.MailboxNames;
import dev.restante.store.MailboxName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The arguments of NOTIFY SET, as they came: what names of mailboxes mean is known only to a session.
 *
 * @param status whether the client wants to know first how things are
 * @param selected of the selected mailbox
 * @param groups of all others
 */
record Request(boolean status, SelectedGroup selected, List<Group> groups) {

    /**
     * A group whose names are as they came.
     *
     * @param kind how mailboxes are chosen
     * @param names the names that some kinds have
     * @param events which events
     */
    record Group(Filter.Kind kind, List<String> names, Set<Event> events) {

        private EventGroup in(ImapSession session) throws ImapException {
            Set<String> decoded = new HashSet<>();
            for (String name : names) {
                decoded.add(MailboxName.canonical(MailboxNames.decode(session, name)));
            }
            return new EventGroup(new Filter(kind, decoded), events);
        }
    }

    Wish in(ImapSession session) throws ImapException {
        List<EventGroup> decoded = new ArrayList<>();
        for (Group group : groups) {
            decoded.add(group.in(session));
        }
        return new Wish(selected, decoded);
    }
}
