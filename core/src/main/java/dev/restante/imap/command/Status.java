package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.MailboxStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** STATUS (RFC 3501 section 6.3.10). */
public final class Status {

    private Status() {}

    /** {@code status-att}. */
    private enum Item {
        MESSAGES(MailboxStatus::messages),
        RECENT(MailboxStatus::recent),
        UIDNEXT(MailboxStatus::uidNext),
        UIDVALIDITY(MailboxStatus::uidValidity),
        UNSEEN(MailboxStatus::unseen);

        private final ToLongFunction<MailboxStatus> value;

        Item(ToLongFunction<MailboxStatus> value) {
            this.value = value;
        }

        static Item read(ImapReader in) throws ImapSyntaxException, IOException {
            String name = in.atom().toUpperCase(Locale.ROOT);
            for (Item item : values()) {
                if (item.name().equals(name)) {
                    return item;
                }
            }
            throw new ImapSyntaxException("STATUS does not know the item " + name);
        }
    }

    /**
     * {@code status = "STATUS" SP mailbox SP "(" status-att *(SP status-att) ")"}.
     *
     * @param in the command
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        in.sp();
        in.expect('(');
        List<Item> items = new ArrayList<>();
        do {
            items.add(Item.read(in));
        } while (in.trySp());
        in.expect(')');
        return session -> tell(session, name, items);
    }

    private static Completion tell(ImapSession session, String name, List<Item> items)
            throws ImapException, IOException {
        MailboxStatus status = MailboxNames.find(session, name).status();
        List<String> values = items.stream()
                .map(item -> item.name() + " " + item.value.applyAsLong(status))
                .toList();
        session.out().raw("* STATUS ").astring(name).raw(" ").list(values).end();
        return Completion.OK;
    }
}
