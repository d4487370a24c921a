package dev.restante.imap.result;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.List;

/** The items of RFC 4731 section 3.1; for SORT, lowest and highest are those of its order (RFC 5267 section 3.1). */
public enum BasicItem implements ResultItem {
    /** The first message. */
    MIN {
        @Override
        public List<EntryState> picks(List<EntryState> found) {
            return found.isEmpty() ? found : found.subList(0, 1);
        }

        @Override
        public Extent extent() {
            return new Extent(1, 0);
        }

        @Override
        public void write(Found found, ImapWriter out) {
            writeOne(found, out);
        }
    },
    /** The last message. */
    MAX {
        @Override
        public List<EntryState> picks(List<EntryState> found) {
            return found.isEmpty() ? found : found.subList(found.size() - 1, found.size());
        }

        @Override
        public Extent extent() {
            return new Extent(0, 1);
        }

        @Override
        public void write(Found found, ImapWriter out) {
            writeOne(found, out);
        }
    },
    /** All messages. */
    ALL {
        @Override
        public List<EntryState> picks(List<EntryState> found) {
            return found;
        }

        @Override
        public void write(Found found, ImapWriter out) throws IOException {
            if (!found.messages().isEmpty()) {
                OrderedSet.write(found.messages(), found, out.raw(" ALL "));
            }
        }
    },
    /** How many there are. */
    COUNT {
        @Override
        public List<EntryState> picks(List<EntryState> found) {
            return found;
        }

        @Override
        public void write(Found found, ImapWriter out) {
            out.raw(" COUNT ").number(found.messages().size());
        }
    };

    @Override
    public int place() {
        return ordinal();
    }

    void writeOne(Found found, ImapWriter out) {
        picks(found.messages()).forEach(message -> out.raw(" " + name() + " ").number(found.number(message)));
    }
}
