package dev.restante.imap.notify;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.command.FetchWriter;
import dev.restante.store.Changes;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What happened in the selected mailbox, as far as a client wants to know (RFC 5465 sections 5 and 6.1). */
final class SelectedNews {

    private static final System.Logger LOG = System.getLogger(SelectedNews.class.getName());

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
    Changes tell(ImapSession session, ImapCommand.Expunges expunges) throws IOException {
        boolean caused = expunges == ImapCommand.Expunges.CAUSED;
        if (!session.isSelected() || !isWanted() && !caused) {
            return Changes.NONE;
        }
        noteView(session.view());
        Changes changes = session.view().pull(expunges != ImapCommand.Expunges.HELD_BACK);
        session.tell(wanted(changes));
        fetchArrivals(session);
        return changes;
    }

    private void noteView(MailboxView current) {
        if (current != view) {
            view = current;
            unfetchedFrom = current.uidNext();
        }
    }

    private Changes wanted(Changes changes) {
        boolean all = changes == Changes.NONE || group.wants(Event.FLAG_CHANGE);
        return all ? changes : changes.withoutFlags();
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
            FetchWriter.write(state, group.items(), session);
        } catch (ImapException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "A message lacks an item that NOTIFY asks for, and no command for it",
                    e);
        }
    }
}
