package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Annotation;
import dev.restante.store.Annotations;
import dev.restante.store.MailboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** SETMETADATA (RFC 5464 section 4.3). */
public final class SetMetadata {

    private SetMetadata() {}

    /**
     * {@code setmetadata = "SETMETADATA" SP mailbox SP "(" entry SP value *(SP entry SP value) ")"}.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if a name is a literal beyond the limit
     * @throws ImapException if a value is too large, or there are too many
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        String mailbox = MailboxNames.read(in);
        in.sp();
        List<Annotation> changes = new ArrayList<>();
        in.expect('(');
        do {
            requireNotMany(changes);
            String name = MetadataEntry.readWhole(in);
            in.sp();
            changes.add(new Annotation(name, MetadataValue.read(in)));
        } while (in.trySp());
        in.expect(')');
        return session -> set(session, mailbox, changes);
    }

    /** Values are in memory before anything is done with them. */
    private static void requireNotMany(List<Annotation> changes) throws ImapException {
        if (changes.size() == Annotations.MAX_COUNT) {
            throw tooMany("A command sets at most " + Annotations.MAX_COUNT + " annotations");
        }
    }

    private static ImapException tooMany(String message) {
        return ImapException.no("METADATA TOOMANY", message);
    }

    private static Completion set(ImapSession session, String mailbox, List<Annotation> changes)
            throws ImapException, MailboxException {
        requireWritable(mailbox, changes);
        Annotations annotations = MetadataPlace.find(session, mailbox);
        try {
            annotations.set(changes);
            return Completion.OK;
        } catch (MailboxException e) {
            if (e.reason() != MailboxException.Reason.LIMIT) {
                throw e;
            }
            throw tooMany(String.valueOf(e.getMessage()));
        }
    }

    /** RFC 5464 section 3.2.1.1: how to reach the administrator is not for clients to say. */
    private static void requireWritable(String mailbox, List<Annotation> changes) throws ImapException {
        if (mailbox.isEmpty() && changes.stream().anyMatch(each -> each.name().equalsIgnoreCase("/shared/admin"))) {
            throw ImapException.no("NOPERM", "/shared/admin of the server is read-only");
        }
    }
}
