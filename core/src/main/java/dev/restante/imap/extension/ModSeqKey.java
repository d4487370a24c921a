package dev.restante.imap.extension;

import dev.restante.imap.search.Candidate;
import dev.restante.imap.search.SearchKey;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Messages that arrived or got other flags with a change or later (RFC 7162 section 3.1.5).
 *
 * @param modSeq the number of the change
 */
record ModSeqKey(long modSeq) implements SearchKey {

    private static final List<String> TYPES = List.of("PRIV", "SHARED", "ALL");

    /**
     * {@code search-modsequence = "MODSEQ" [SP entry-name SP entry-type-req] SP mod-sequence-valzer}. All flags of a
     * message have one mod-sequence here, so it does not matter which of them is meant.
     */
    static SearchKey read(SearchReader reader) throws ImapSyntaxException, IOException {
        ImapReader in = reader.in();
        in.sp();
        if (in.peek() == '"') {
            readEntry(in);
            in.sp();
        }
        return new ModSeqKey(in.number());
    }

    private static void readEntry(ImapReader in) throws ImapSyntaxException, IOException {
        String entry = new String(in.quoted(), StandardCharsets.UTF_8);
        if (!entry.toLowerCase(Locale.ROOT).startsWith("/flags/")) {
            throw new ImapSyntaxException("MODSEQ knows entries such as \"/flags/\\\\Seen\"");
        }
        in.sp();
        String type = in.atom().toUpperCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new ImapSyntaxException("The type of an entry is priv, shared or all");
        }
    }

    @Override
    public boolean matches(Candidate candidate) {
        return candidate.state().modSeq() >= modSeq;
    }

    @Override
    public Optional<int[]> named(MailboxView view) {
        return Optional.of(view.changedSince(modSeq - 1));
    }

    @Override
    public boolean tellsModSeq() {
        return true;
    }
}
