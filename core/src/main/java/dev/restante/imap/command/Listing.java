package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Account;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** LIST and LSUB (RFC 3501 sections 6.3.8 and 6.3.9), with the attributes of RFC 3348. */
public final class Listing implements ImapCommand.Parser {

    private final String response;
    private final boolean subscribedOnly;

    private Listing(String response, boolean subscribedOnly) {
        this.response = response;
        this.subscribedOnly = subscribedOnly;
    }

    /**
     * LIST: mailboxes, and names that only have mailboxes below them.
     *
     * @return the parser
     */
    public static Listing list() {
        return new Listing("LIST", false);
    }

    /**
     * LSUB: subscribed names.
     *
     * @return the parser
     */
    public static Listing lsub() {
        return new Listing("LSUB", true);
    }

    /** {@code list = "LIST" SP mailbox SP list-mailbox}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String reference = MailboxNames.read(in);
        in.sp();
        String pattern = in.listMailbox();
        return session -> list(session, reference, pattern);
    }

    private Completion list(ImapSession session, String reference, String pattern) throws ImapException, IOException {
        if (!subscribedOnly && pattern.isEmpty()) {
            tell(session, List.of("\\Noselect"), ""); // asks for the delimiter alone
            return Completion.OK;
        }
        SortedSet<String> mailboxes = session.account().mailboxNames();
        SortedSet<String> listed = subscribedOnly ? session.account().subscriptions() : mailboxes;
        MailboxPattern wanted =
                new MailboxPattern(MailboxNames.decode(session, reference) + MailboxNames.decode(session, pattern));
        boolean parentsToo = !subscribedOnly || pattern.lastIndexOf('%') > pattern.lastIndexOf('*');
        for (String name : parentsToo ? withParents(listed) : listed) {
            if (wanted.matches(name)) {
                tell(session, attributes(name, listed, mailboxes), name);
            }
        }
        return Completion.OK;
    }

    /** A name that is not listed itself, but has one below it, stands for that: RFC 3501 sections 6.3.8 and 6.3.9. */
    private static SortedSet<String> withParents(SortedSet<String> names) {
        SortedSet<String> all = new TreeSet<>(names);
        for (String name : names) {
            for (int at = name.indexOf(Account.DELIMITER); at > 0; at = name.indexOf(Account.DELIMITER, at + 1)) {
                all.add(name.substring(0, at));
            }
        }
        return all;
    }

    private List<String> attributes(String name, SortedSet<String> listed, SortedSet<String> mailboxes) {
        List<String> attributes = new ArrayList<>();
        if (!listed.contains(name) || !mailboxes.contains(name)) {
            attributes.add("\\Noselect");
        }
        attributes.add(hasChildren(name, mailboxes) ? "\\HasChildren" : "\\HasNoChildren");
        return attributes;
    }

    private static boolean hasChildren(String name, SortedSet<String> mailboxes) {
        String below = name + Account.DELIMITER;
        SortedSet<String> tail = mailboxes.tailSet(below);
        return !tail.isEmpty() && tail.first().startsWith(below);
    }

    private void tell(ImapSession session, List<String> attributes, String name) throws IOException {
        session.out().raw("* ").raw(response).raw(" ").list(attributes);
        session.out()
                .raw(" \"" + Account.DELIMITER + "\" ")
                .astring(MailboxNames.encode(session, name))
                .end();
    }
}
