package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.ListedName;
import java.io.IOException;

/** LSUB (RFC 3501 section 6.3.9): subscribed names, whether there are such mailboxes or not. */
public final class Lsub {

    private Lsub() {}

    /**
     * {@code lsub = "LSUB" SP mailbox SP list-mailbox}.
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
        String reference = MailboxNames.read(in);
        in.sp();
        String pattern = in.listMailbox();
        return session -> {
            ListPatterns patterns = ListPatterns.of(session, reference, pattern);
            ListSelection selection =
                    new ListSelection(session.account().hierarchy(), ListedName::subscribed, patterns::match);
            // With % a name that is not subscribed stands for those below it that are
            boolean levels = pattern.lastIndexOf('%') > pattern.lastIndexOf('*');
            for (ListedName name : levels ? selection.withLevels(patterns::match) : selection.names()) {
                ListResponse.lsub(session, name).write();
            }
            return Completion.OK;
        };
    }
}
