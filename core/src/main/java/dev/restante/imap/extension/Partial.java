package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.result.PartialRange;
import dev.restante.imap.result.ResultRequest;

/** PARTIAL (RFC 9394): a part of a result, from its beginning or its end. */
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
                .build();
    }
}
