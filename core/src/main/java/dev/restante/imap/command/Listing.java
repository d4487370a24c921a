package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.Parameters.Parameter;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.ListedName;
import dev.restante.store.Mailbox;
import java.io.IOException;
import java.util.Collection;

/** LIST (RFC 3501 section 6.3.8), and the extended LIST (RFC 5258, RFC 9051 section 6.3.9). */
public final class Listing {

    /** What restricts the names. */
    public static final Vocabulary<Parameter<ListRequest>> SELECTION = new Vocabulary<>("LIST selection option");

    /** What is told about each of them. */
    public static final Vocabulary<Parameter<ListRequest>> RETURN = new Vocabulary<>("LIST return option");

    private Listing() {}

    /**
     * {@code list = "LIST" SP mailbox SP list-mailbox}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action basic(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String reference = MailboxNames.read(in);
        in.sp();
        return basic(dialect, reference, in.listMailbox());
    }

    private static Action basic(ImapDialect dialect, String reference, String pattern) {
        return session -> {
            if (pattern.isEmpty()) {
                return tellDelimiter(session);
            }
            ListPatterns patterns = ListPatterns.of(session, reference, pattern);
            return list(session, new ListRequest(dialect), patterns, session.isEnabled(Mode.IMAP4REV2));
        };
    }

    /**
     * {@code list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat [SP list-return-opts]}. What RFC 3501 knows
     * is done as it says.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws ImapException if an option can never be carried out
     * @throws IOException if the connection breaks
     */
    public static Action extended(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        ExtendedList read = ExtendedList.read(in, dialect);
        if (!read.extended()) {
            return basic(dialect, read.reference(), read.patterns().get(0));
        }
        return session ->
                list(session, read.request(), ListPatterns.of(session, read.reference(), read.patterns()), true);
    }

    private static Completion tellDelimiter(ImapSession session) throws IOException {
        session.out().raw("* LIST (\\Noselect) \"/\" \"\"").end();
        return Completion.OK;
    }

    private static Completion list(ImapSession session, ListRequest request, ListPatterns patterns, boolean extended)
            throws IOException {
        ListSelection selection = new ListSelection(session.account().hierarchy(), request::meets, patterns::match);
        for (ListedName name : names(selection, request, patterns, extended)) {
            ListResponse response = extended ? ListResponse.extended(session, name) : ListResponse.basic(session, name);
            request.attributes().forEach(response::attributes);
            if (request.isRecursive() && selection.isParent(name)) {
                response.childInfo(request.selected());
            }
            response.write();
            Mailbox mailbox = name.mailbox();
            if (mailbox != null && selection.isSelected(name)) {
                answer(session, request, name, mailbox);
            }
        }
        return Completion.OK;
    }

    /**
     * A deleted mailbox with others below it is a name that RFC 3501 section 6.3.4 keeps. To RFC 5258 section 3 it is a
     * level, which only a pattern with % at its end asks for, and no selection option.
     */
    private static Collection<ListedName> names(
            ListSelection selection, ListRequest request, ListPatterns patterns, boolean extended) {
        if (request.isRecursive()) {
            return selection.withParentsOfUnmatched();
        }
        if (!request.selected().isEmpty()) {
            return selection.names();
        }
        return selection.withLevels(extended ? patterns::matchLevel : patterns::match);
    }

    private static void answer(ImapSession session, ListRequest request, ListedName name, Mailbox mailbox)
            throws IOException {
        String written = MailboxNames.encode(session, name.name());
        for (ListRequest.Answer answer : request.answers()) {
            answer.tell(session, written, mailbox);
        }
    }
}
