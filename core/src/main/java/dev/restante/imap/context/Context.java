package dev.restante.imap.context;

import dev.restante.imap.ImapSession;
import dev.restante.imap.Progress;
import dev.restante.imap.Watch;
import dev.restante.imap.result.Found;
import dev.restante.imap.search.SearchKey;
import dev.restante.imap.search.SearchScope;
import dev.restante.imap.search.Searcher;
import dev.restante.imap.sort.Sorter;
import dev.restante.store.Changes;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A result of which the client hears whenever it changes (RFC 5267 section 4.3). Looks only at the messages that
 * changed: whether each is in the result now, and whether it was.
 */
public final class Context implements Watch {

    private final ImapSession session;
    private final SearchScope scope;
    private final MailboxView view;
    private final String tag;
    private final SearchKey key;
    private final boolean byUid;
    private final ResultList results;
    private long upTo;

    private Context(ImapSession session, SearchScope scope, SearchKey key, ResultList results, boolean byUid) {
        this.session = session;
        this.scope = scope;
        this.view = scope.view();
        this.tag = session.tag();
        this.key = key;
        this.results = results;
        this.byUid = byUid;
        this.upTo = view.highestModSeq();
    }

    /**
     * Keeps a result up to date from now on, or tells that there are too many already.
     *
     * @param session whose client asked for it with the command that is being answered
     * @param scope where it was searched
     * @param key what was searched for, bound
     * @param sorter the order of the result
     * @param found what was found
     * @throws IOException if the connection breaks
     */
    public static void open(ImapSession session, SearchScope scope, SearchKey key, Sorter sorter, Found found)
            throws IOException {
        ResultList results = new ResultList(sorter, found.messages());
        Context context = new Context(session, scope, key, results, found.byUid());
        if (!session.selection().watches().add(session.tag(), context)) {
            session.out()
                    .raw("* NO [NOUPDATE \"")
                    .raw(session.tag())
                    .raw("\"] Too many results are kept up to date, CANCELUPDATE makes room")
                    .end();
        }
    }

    /** What goes is named by the numbers that it still has. */
    @Override
    public void tellBefore(Changes changes) throws IOException {
        Updates removed = new Updates("REMOVEFROM");
        int last = changes.expunged().size() - 1;
        for (int i = 0; i <= last; i++) {
            int uid = changes.vanished().get(i);
            int number = byUid ? uid : changes.expunged().get(last - i);
            removed.note(results.remove(uid), number);
        }
        tell(removed);
    }

    @Override
    public void tellAfter() throws IOException {
        int[] changed = view.changedSince(upTo);
        upTo = view.highestModSeq();
        if (changed.length == 0) {
            return;
        }
        List<EntryState> states = view.states(changed);
        Set<EntryState> matching = Set.copyOf(new Searcher(scope, Progress.IGNORED).among(states, key));
        Updates removed = new Updates("REMOVEFROM");
        Updates added = new Updates("ADDTO");
        for (EntryState state : states) {
            int number = byUid ? state.entry().uid() : state.number();
            if (matching.contains(state)) {
                added.note(results.add(state), number);
            } else {
                removed.note(results.remove(state.entry().uid()), number);
            }
        }
        tell(removed);
        tell(added);
    }

    private void tell(Updates updates) throws IOException {
        if (!updates.isEmpty()) {
            session.out().raw("* ESEARCH (TAG \"").raw(tag).raw(byUid ? "\") UID " : "\") ");
            updates.write(session.out());
            session.out().end();
        }
    }
}
