package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.result.PartialRange;
import dev.restante.imap.result.ResultRequest;

/** PARTIAL (RFC 9394): a part of a result, or of the messages that UID FETCH names, from the beginning or the end. */
public final class Partial {

    private Partial() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("PARTIAL")
                .word(ResultRequest.SEARCH_OPTIONS, "PARTIAL", (in, request) -> {
                    in.sp();
                    request.addPartial(PartialRange.read(in));
                })
                .word(Fetch.MODIFIERS, "PARTIAL", (in, request) -> {
                    in.sp();
                    request.select(PartialRange.read(in)::of);
                })
                .build();
    }
}
