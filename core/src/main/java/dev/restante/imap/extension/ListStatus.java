package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Listing;
import dev.restante.imap.command.Status;

/** LIST-STATUS (RFC 5819): a STATUS response behind each LIST response. */
public final class ListStatus {

    private ListStatus() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("LIST-STATUS")
                .needs("LIST-EXTENDED")
                .word(Listing.RETURN, "STATUS", (in, request) -> {
                    in.sp();
                    request.answer("STATUS", Status.items(in, request.dialect())::tellListed);
                })
                .build();
    }
}
