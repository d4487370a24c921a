package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.wire.ImapDates;
import dev.restante.store.MailboxEntry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.BiPredicate;

/** SAVEDATE (RFC 8514): when a message came into its mailbox, in UTC. */
public final class SaveDate {

    private static final FetchItem SAVEDATE =
            (state, out) -> out.raw("SAVEDATE ").raw(ImapDates.format(savedAt(state.entry())));

    private SaveDate() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("SAVEDATE")
                .word(FetchItems.ITEMS, "SAVEDATE", in -> SAVEDATE)
                .word(SearchReader.WORDS, "SAVEDBEFORE", day(LocalDate::isBefore))
                .word(SearchReader.WORDS, "SAVEDON", day(LocalDate::equals))
                .word(SearchReader.WORDS, "SAVEDSINCE", day((saved, limit) -> !saved.isBefore(limit)))
                .word(SearchReader.WORDS, "SAVEDATESUPPORTED", reader -> candidate -> true)
                .build();
    }

    private static SearchReader.Argument day(BiPredicate<LocalDate, LocalDate> relation) {
        return reader -> {
            LocalDate limit = reader.date();
            return candidate -> relation.test(savedAt(candidate.state().entry()).toLocalDate(), limit);
        };
    }

    private static OffsetDateTime savedAt(MailboxEntry entry) {
        return entry.savedAt().atOffset(ZoneOffset.UTC);
    }
}
