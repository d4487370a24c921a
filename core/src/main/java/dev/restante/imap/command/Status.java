package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxStatus;
import dev.restante.store.Right;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** STATUS (RFC 3501 section 6.3.10). */
public final class Status {

    private Status() {}

    /** The items that extensions add. */
    public static final Vocabulary<Item> ITEMS = new Vocabulary<>("STATUS item");

    /** {@code status-att}, as far as RFC 3501 has it. */
    private static final Map<String, Item> BASIC = Map.of(
            "MESSAGES", number(MailboxStatus::messages),
            "RECENT", number(MailboxStatus::recent),
            "UIDNEXT", number(MailboxStatus::uidNext),
            "UIDVALIDITY", number(MailboxStatus::uidValidity),
            "UNSEEN", number(MailboxStatus::unseen));

    /** One thing that STATUS can tell. */
    @FunctionalInterface
    public interface Item {

        /**
         * Tells it.
         *
         * @param session who asks
         * @param mailbox of which
         * @param status the mailbox in numbers
         * @return the value as it is written
         */
        String value(ImapSession session, Mailbox mailbox, MailboxStatus status);
    }

    /**
     * An item that is a number.
     *
     * @param value which of the numbers
     * @return the item
     */
    public static Item number(ToLongFunction<MailboxStatus> value) {
        return (session, mailbox, status) -> Long.toString(value.applyAsLong(status));
    }

    /**
     * {@code status = "STATUS" SP mailbox SP "(" status-att *(SP status-att) ")"}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        in.sp();
        in.expect('(');
        Map<String, Item> items = new LinkedHashMap<>();
        do {
            String item = in.atom().toUpperCase(Locale.ROOT);
            items.put(item, item(item, dialect));
        } while (in.trySp());
        in.expect(')');
        return session -> tell(session, name, items);
    }

    private static Item item(String name, ImapDialect dialect) throws ImapSyntaxException {
        if (BASIC.containsKey(name)) {
            return BASIC.get(name);
        }
        return dialect.word(ITEMS, name)
                .orElseThrow(() -> new ImapSyntaxException("STATUS does not know the item " + name));
    }

    private static Completion tell(ImapSession session, String name, Map<String, Item> items)
            throws ImapException, MailboxException, IOException {
        Mailbox mailbox = MailboxNames.find(session, name, Right.READ);
        MailboxStatus status = mailbox.status();
        List<String> values = new ArrayList<>();
        items.forEach((item, value) -> values.add(item + " " + value.value(session, mailbox, status)));
        session.out().raw("* STATUS ").astring(name).raw(" ").list(values).end();
        return Completion.OK;
    }
}
