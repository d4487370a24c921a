package dev.restante.imap.fetch;

import dev.restante.imap.ChangeTeller;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.wire.ImapDates;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.Set;

/** The items that are one word or number. */
enum SimpleItem implements FetchItem {
    FLAGS {
        @Override
        public void write(EntryState state, ImapWriter out) {
            out.raw("FLAGS ").raw(ChangeTeller.flags(state));
        }
    },
    UID {
        @Override
        public void write(EntryState state, ImapWriter out) {
            out.raw("UID ").number(state.entry().uid());
        }
    },
    INTERNALDATE {
        @Override
        public void write(EntryState state, ImapWriter out) {
            out.raw("INTERNALDATE ").raw(ImapDates.format(state.entry().internalDate()));
        }
    },
    RFC822_SIZE {
        @Override
        public void write(EntryState state, ImapWriter out) {
            out.raw("RFC822.SIZE ").number(state.entry().message().size());
        }
    },
    /** RFC 7162 section 3.1.4.2. */
    MODSEQ {
        @Override
        public void write(EntryState state, ImapWriter out) {
            out.raw("MODSEQ (").number(state.modSeq()).raw(")");
        }

        @Override
        public void requested(ImapSession session) {
            session.enable(Set.of(Mode.CONDSTORE));
        }
    };

    @Override
    public abstract void write(EntryState state, ImapWriter out) throws IOException;
}
