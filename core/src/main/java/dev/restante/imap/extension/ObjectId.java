package dev.restante.imap.extension;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Create;
import dev.restante.imap.command.Select;
import dev.restante.imap.command.Status;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.thread.MessageIds;
import dev.restante.mime.RawMessage;
import dev.restante.store.Mailbox;
import java.util.function.Function;

/**
 * OBJECTID (RFC 8474): names for mailboxes, messages and threads that stay. Those of messages and threads come from
 * their octets, so they are the same in every server.
 */
public final class ObjectId {

    private ObjectId() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("OBJECTID")
                .word(Create.CREATED, "MAILBOXID", ObjectId::code)
                .word(Select.CODES, "MAILBOXID", (session, view) -> code(view.mailbox()))
                .word(Status.ITEMS, "MAILBOXID", (session, mailbox, status) -> "(" + mailbox.id() + ")")
                .word(FetchItems.ITEMS, "EMAILID", in -> item("EMAILID", ObjectId::emailId))
                .word(FetchItems.ITEMS, "THREADID", in -> item("THREADID", ObjectId::threadId))
                .word(SearchReader.WORDS, "EMAILID", key(ObjectId::emailId))
                .word(SearchReader.WORDS, "THREADID", key(ObjectId::threadId))
                .build();
    }

    private static String code(Mailbox mailbox) {
        return "MAILBOXID (" + mailbox.id() + ")";
    }

    private static FetchItem item(String name, Function<RawMessage, String> id) {
        return (state, out) -> {
            String value = id.apply(state.entry().message());
            out.raw(name).raw(value.isEmpty() ? " NIL" : " (" + value + ")");
        };
    }

    /** {@code objectid}, which is case-sensitive. */
    private static SearchReader.Argument key(Function<RawMessage, String> id) {
        return reader -> {
            String wanted = reader.string();
            return candidate -> !wanted.isEmpty()
                    && wanted.equals(id.apply(candidate.state().entry().message()));
        };
    }

    private static String emailId(RawMessage message) {
        return "m" + message.digest();
    }

    private static String threadId(RawMessage message) {
        return MessageIds.root(message.mime())
                .map(root -> "t" + RawMessage.of(root.getBytes(UTF_8)).digest())
                .orElse("");
    }
}
