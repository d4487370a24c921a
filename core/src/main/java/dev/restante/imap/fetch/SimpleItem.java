package dev.restante.imap.fetch;

import dev.restante.imap.ChangeTeller;
import dev.restante.imap.wire.ImapDates;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;

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
    };

    @Override
    public abstract void write(EntryState state, ImapWriter out) throws IOException;
}
