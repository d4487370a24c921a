package dev.restante.imap.notify;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.store.Changes;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in the selected mailbox, as far as a client wants to know (RFC 5465 sections 5 and 6.1). */
final class SelectedNews {

    private final SelectedGroup group;
    private @Nullable MailboxView view;
    /** Messages from this UID on were not fetched for the client yet. */
    private int unfetchedFrom;

    SelectedNews(SelectedGroup group) {
        this.group = group;
    }

    boolean isWanted() {
        return group.wants(Event.MESSAGE_NEW);
    }

    /** Where it is not wanted, the client's view stays as it is, which is what such a client may be after. */
    void tell(ImapSession session, boolean numbersMayMove) throws IOException {
        if (!session.isSelected()) {
            view = null;
        } else if (isWanted()) {
            noteView(session.view());
            session.tell(wanted(session.view().pull(numbersMayMove)));
            fetchArrivals(session);
        }
    }

    private void noteView(MailboxView current) {
        if (current != view) {
            view = current;
            unfetchedFrom = current.uidNext();
        }
    }

    private Changes wanted(Changes changes) {
        boolean all = changes == Changes.NONE || group.wants(Event.FLAG_CHANGE);
        return all ? changes : new Changes(changes.expunged(), changes.grown(), changes.keywordsGrown(), List.of());
    }

    /** Section 5.2. Flags stay as they are, whatever the items. */
    private void fetchArrivals(ImapSession session) throws IOException {
        int[] arrivals = group.items().isEmpty()
                ? new int[0]
                : session.view().numbers(unfetchedFrom, Integer.MAX_VALUE - 1).toArray();
        unfetchedFrom = session.view().uidNext();
        if (arrivals.length > 0) {
            group.items().forEach(item -> item.requested(session));
            for (EntryState state : session.view().states(arrivals)) {
                fetch(state, session);
            }
        }
    }

    private void fetch(EntryState state, ImapSession session) throws IOException {
        try {
            for (FetchItem item : group.items()) {
                item.check(state);
            }
        } catch (ImapException e) {
            return; // the message has no such item, and nobody is there to be told
        }
        Fetch.writeChecked(state, group.items(), session);
    }
}
