package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.ModifiedUtf7;
import dev.restante.store.Mailbox;
import java.io.IOException;

/** Mailbox names on the wire: modified UTF-7 (RFC 3501 section 5.1.3). */
final class MailboxNames {

    private MailboxNames() {}

    /** {@code mailbox = "INBOX" / astring}. */
    static String read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        return decode(in.astring());
    }

    static String decode(String wire) throws ImapException {
        try {
            return ModifiedUtf7.decode(wire);
        } catch (IllegalArgumentException e) {
            throw ImapException.no("CANNOT", "Mailbox names are in modified UTF-7: " + e.getMessage());
        }
    }

    static String encode(String name) {
        return ModifiedUtf7.encode(name);
    }

    static Mailbox find(ImapSession session, String name) throws ImapException {
        return session.account().mailbox(name).orElseThrow(() -> ImapException.noSuchMailbox(name, "NONEXISTENT"));
    }

    /** The target of COPY, MOVE and APPEND: creating it would help. */
    static Mailbox findTarget(ImapSession session, String name) throws ImapException {
        return session.account().mailbox(name).orElseThrow(() -> ImapException.noSuchMailbox(name, "TRYCREATE"));
    }
}
