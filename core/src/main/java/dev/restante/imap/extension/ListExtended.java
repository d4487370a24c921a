package dev.restante.imap.extension;

import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.ListRequest;
import dev.restante.imap.command.Listing;
import dev.restante.store.ListedName;
import java.util.List;

/** LIST-EXTENDED (RFC 5258): options of LIST, and several patterns. */
public final class ListExtended {

    private ListExtended() {}

    /**
     * The extension. REMOTE asks for what lies on other servers as well; nothing does.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("LIST-EXTENDED")
                .command(new ImapCommand("LIST", AUTHENTICATED, TOLD, Listing::extended))
                .word(Listing.SELECTION, "SUBSCRIBED", (in, request) -> selectSubscribed(request))
                .word(Listing.SELECTION, "REMOTE", (in, request) -> {})
                .word(Listing.SELECTION, "RECURSIVEMATCH", (in, request) -> request.selectRecursively())
                .word(Listing.RETURN, "SUBSCRIBED", (in, request) -> request.tell(ListExtended::subscribed))
                .word(Listing.RETURN, "CHILDREN", (in, request) -> request.tell(Children::attributes))
                .build();
    }

    /** It implies the return option of the same name (RFC 5258 section 3.1). */
    private static void selectSubscribed(ListRequest request) {
        request.select("SUBSCRIBED", ListedName::subscribed);
        request.tell(ListExtended::subscribed);
    }

    private static List<String> subscribed(ListedName name) {
        return name.subscribed() ? List.of("\\Subscribed") : List.of();
    }
}
