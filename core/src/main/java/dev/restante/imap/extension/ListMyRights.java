package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.AclCommands;
import dev.restante.imap.command.Listing;

/** LIST-MYRIGHTS (RFC 8440): a MYRIGHTS response behind each LIST response. */
public final class ListMyRights {

    private ListMyRights() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("LIST-MYRIGHTS")
                .needs("LIST-EXTENDED", "ACL")
                .word(
                        Listing.RETURN,
                        "MYRIGHTS",
                        (in, request) -> request.answer("MYRIGHTS", AclCommands.listedRights(request.dialect())))
                .build();
    }
}
