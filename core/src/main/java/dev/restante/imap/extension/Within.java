package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.search.SearchKey;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.search.SearchReader.Argument;
import dev.restante.imap.wire.ImapSyntaxException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiPredicate;

/** WITHIN (RFC 5032): how old a message is, by the server's clock, to the second. */
public final class Within {

    /** Longer ago than anything in mail, and no more than an Instant can go back. */
    private static final long MAX_SECONDS = 4_294_967_295L;

    private Within() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        Argument older = reader -> key(reader, (date, target) -> !date.isAfter(target));
        Argument younger = reader -> key(reader, (date, target) -> !date.isBefore(target));
        return ImapExtension.named("WITHIN")
                .word(SearchReader.WORDS, "OLDER", older)
                .word(SearchReader.WORDS, "YOUNGER", younger)
                .build();
    }

    /** {@code search-key =/ ( "OLDER" / "YOUNGER" ) SP nz-number}. */
    private static SearchKey key(SearchReader reader, BiPredicate<Instant, Instant> relation)
            throws ImapSyntaxException, IOException {
        long seconds = reader.number();
        if (seconds < 1) {
            throw new ImapSyntaxException("OLDER and YOUNGER take at least one second");
        }
        return candidate -> relation.test(
                toSeconds(candidate.state().entry().internalDate().toInstant()),
                toSeconds(candidate.now()).minusSeconds(Math.min(seconds, MAX_SECONDS)));
    }

    private static Instant toSeconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
