package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.GetMetadata;
import dev.restante.imap.command.Listing;

/** LIST-METADATA (RFC 9590): a METADATA response behind each LIST response. */
public final class ListMetadata {

    private ListMetadata() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("LIST-METADATA")
                .needs("LIST-EXTENDED", "METADATA")
                .word(Listing.RETURN, "METADATA", (in, request) -> {
                    in.sp();
                    request.answer("METADATA", GetMetadata.listed(in));
                })
                .build();
    }
}
