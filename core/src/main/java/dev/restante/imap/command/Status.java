package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxStatus;
import dev.restante.store.Right;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** STATUS (RFC 3501 section 6.3.10, RFC 9051 section 6.3.11). */
public final class Status {

    /** The items that extensions add. */
    public static final Vocabulary<Item> ITEMS = new Vocabulary<>("STATUS item");

    /** {@code status-att}, as far as RFC 3501 and RFC 9051 have the same. */
    private static final Map<String, Item> BASIC = Map.of(
            "MESSAGES", number(MailboxStatus::messages),
            "UIDNEXT", number(MailboxStatus::uidNext),
            "UIDVALIDITY", number(MailboxStatus::uidValidity),
            "UNSEEN", number(MailboxStatus::unseen));

    private final Map<String, Item> asked;

    private Status(Map<String, Item> asked) {
        this.asked = asked;
    }

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
        Status status = items(in, dialect);
        return session -> {
            status.tell(session, name, MailboxNames.find(session, name, Right.READ));
            return Completion.OK;
        };
    }

    /**
     * {@code "(" status-att *(SP status-att) ")"}.
     *
     * @param in stands before it
     * @param dialect knows the items that extensions add
     * @return what tells them
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static Status items(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        in.expect('(');
        Map<String, Item> items = new LinkedHashMap<>();
        do {
            String item = in.atom().toUpperCase(Locale.ROOT);
            items.put(item, item(item, dialect));
        } while (in.trySp());
        in.expect(')');
        return new Status(items);
    }

    private static Item item(String name, ImapDialect dialect) throws ImapSyntaxException {
        if (BASIC.containsKey(name)) {
            return BASIC.get(name);
        }
        return dialect.word(ITEMS, name)
                .orElseThrow(() -> new ImapSyntaxException("STATUS does not know the item " + name));
    }

    /**
     * Tells the items of a mailbox that was listed; of one that cannot be selected, nothing (RFC 5819 section 2).
     *
     * @param session who asks
     * @param name the mailbox, as it is written
     * @param mailbox the same
     * @throws IOException if the connection breaks
     */
    public void tellListed(ImapSession session, String name, Mailbox mailbox) throws IOException {
        if (mailbox.accessControl().ofOwner().has(Right.READ)) {
            tell(session, name, mailbox);
        }
    }

    private void tell(ImapSession session, String name, Mailbox mailbox) throws IOException {
        MailboxStatus status = mailbox.status();
        List<String> values = new ArrayList<>();
        asked.forEach((item, value) -> values.add(item + " " + value.value(session, mailbox, status)));
        session.out().raw("* STATUS ").astring(name).raw(" ").list(values).end();
    }
}
