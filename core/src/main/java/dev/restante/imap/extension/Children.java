package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.ListResponse;
import dev.restante.store.ListedName;
import java.util.List;

/** CHILDREN (RFC 3348): LIST tells whether there are mailboxes below a name, without being asked. */
public final class Children {

    private Children() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("CHILDREN")
                .word(ListResponse.ATTRIBUTES, "CHILDREN", Children::attributes)
                .build();
    }

    static List<String> attributes(ListedName name) {
        return List.of(name.hasChildren() ? "\\HasChildren" : "\\HasNoChildren");
    }
}
