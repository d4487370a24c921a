package dev.restante.imap.extension;

import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.SELECTED;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.Parameters.Parameter;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.command.CancelUpdate;
import dev.restante.imap.result.PartialRange;
import dev.restante.imap.result.ResultRequest;

/** CONTEXT=SEARCH and CONTEXT=SORT (RFC 5267 section 4): results that are kept up to date, or told in parts. */
public final class Contexts {

    private Contexts() {}

    /**
     * CONTEXT=SEARCH.
     *
     * @return its row
     */
    public static ImapExtension search() {
        return extension("CONTEXT=SEARCH", ResultRequest.SEARCH_OPTIONS);
    }

    /**
     * CONTEXT=SORT.
     *
     * @return its row
     */
    public static ImapExtension sort() {
        return extension("CONTEXT=SORT", ResultRequest.SORT_OPTIONS);
    }

    private static ImapExtension extension(String name, Vocabulary<Parameter<ResultRequest>> options) {
        return ImapExtension.named(name)
                .word(options, "CONTEXT", (in, request) -> {}) // only a hint
                .word(options, "UPDATE", (in, request) -> request.update())
                .word(options, "PARTIAL", (in, request) -> {
                    in.sp();
                    request.addPartial(PartialRange.readFromFirst(in));
                })
                .command(new ImapCommand("CANCELUPDATE", SELECTED, TOLD, CancelUpdate::parse))
                .build();
    }
}
