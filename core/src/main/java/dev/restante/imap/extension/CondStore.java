package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.command.Select;
import dev.restante.imap.command.Status;
import dev.restante.imap.command.Store;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.search.SearchReader;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxStatus;
import java.util.Set;

/** CONDSTORE (RFC 7162 section 3.1): changes have numbers, so a client can ask for later ones, and forestall them. */
public final class CondStore {

    private CondStore() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("CONDSTORE")
                .enables(Mode.CONDSTORE)
                .word(
                        Select.PARAMETERS,
                        "CONDSTORE",
                        (in, request) -> request.first((session, view) -> enable(session)))
                .word(Select.CODES, "HIGHESTMODSEQ", (session, view) -> "HIGHESTMODSEQ " + view.highestModSeq())
                .word(Status.ITEMS, "HIGHESTMODSEQ", CondStore::status)
                .word(FetchItems.ITEMS, "MODSEQ", in -> FetchItems.modSeq())
                .word(Fetch.MODIFIERS, "CHANGEDSINCE", (in, request) -> {
                    in.sp();
                    request.changedSince(in.number());
                })
                .word(Store.MODIFIERS, "UNCHANGEDSINCE", (in, request) -> {
                    in.sp();
                    request.unchangedSince(in.number());
                })
                .word(SearchReader.WORDS, "MODSEQ", ModSeqKey::read)
                .build();
    }

    private static String status(ImapSession session, Mailbox mailbox, MailboxStatus status) {
        enable(session);
        return Long.toString(status.highestModSeq());
    }

    /** What a client asks for shows that it wants to be told mod-sequences from now on. */
    private static void enable(ImapSession session) {
        session.enable(Set.of(Mode.CONDSTORE));
    }
}
