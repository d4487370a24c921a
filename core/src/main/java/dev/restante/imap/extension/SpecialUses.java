package dev.restante.imap.extension;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Create;
import dev.restante.imap.command.ListRequest;
import dev.restante.imap.command.ListResponse;
import dev.restante.imap.command.Listing;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.store.ListedName;
import dev.restante.store.Mailbox;
import dev.restante.store.SpecialUse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** SPECIAL-USE and CREATE-SPECIAL-USE (RFC 6154). */
public final class SpecialUses {

    private SpecialUses() {}

    /**
     * SPECIAL-USE: LIST tells what a mailbox is for, without being asked.
     *
     * @return its row
     */
    public static ImapExtension told() {
        return ImapExtension.named("SPECIAL-USE")
                .word(ListResponse.ATTRIBUTES, "SPECIAL-USE", SpecialUses::attributes)
                .word(Listing.SELECTION, "SPECIAL-USE", (in, request) -> select(request))
                .word(Listing.RETURN, "SPECIAL-USE", (in, request) -> {})
                .build();
    }

    /**
     * CREATE-SPECIAL-USE: CREATE says what a mailbox is for.
     *
     * @return its row
     */
    public static ImapExtension created() {
        return ImapExtension.named("CREATE-SPECIAL-USE")
                .word(Create.PARAMETERS, "USE", SpecialUses::read)
                .build();
    }

    private static void select(ListRequest request) {
        request.select("SPECIAL-USE", name -> !attributes(name).isEmpty());
    }

    private static Collection<String> attributes(ListedName name) {
        Mailbox mailbox = name.mailbox();
        return mailbox == null
                ? List.of()
                : mailbox.specialUses().stream()
                        .sorted()
                        .map(SpecialUse::imapName)
                        .toList();
    }

    /** {@code create-param =/ "USE" SP "(" [use-attr *(SP use-attr)] ")"}. */
    private static void read(ImapReader in, Create.Request request)
            throws ImapSyntaxException, ImapException, IOException {
        in.sp();
        in.expect('(');
        if (in.tryChar(')')) {
            return;
        }
        do {
            in.expect('\\');
            request.use(find("\\" + in.atom()));
        } while (in.trySp());
        in.expect(')');
    }

    private static SpecialUse find(String name) throws ImapException {
        return SpecialUse.named(name).orElseThrow(() -> ImapException.no("USEATTR", "There is no special use " + name));
    }
}
