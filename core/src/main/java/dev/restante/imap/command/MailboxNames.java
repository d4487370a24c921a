package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.ModifiedUtf7;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxException;
import dev.restante.store.Right;
import java.io.IOException;

/** Mailbox names on the wire: modified UTF-7 (RFC 3501 section 5.1.3). */
public final class MailboxNames {

    private MailboxNames() {}

    /** {@code mailbox = "INBOX" / astring}, as it came: whether it is a name is known only to a command that runs. */
    static String read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return in.named(in.astring());
    }

    /**
     * Decodes a name: it is UTF-8 where the client has asked for that (RFC 9051 section 5.1, RFC 6855 section 3).
     *
     * @param session whose client said it
     * @param wire the name as it came
     * @return the name
     * @throws ImapException if it is no modified UTF-7 where it should be
     */
    public static String decode(ImapSession session, String wire) throws ImapException {
        if (session.speaksUtf8()) {
            return wire;
        }
        try {
            return ModifiedUtf7.decode(wire);
        } catch (IllegalArgumentException e) {
            throw ImapException.no("CANNOT", "Mailbox names are in modified UTF-7: " + e.getMessage());
        }
    }

    /**
     * Encodes a name.
     *
     * @param session whose client is told
     * @param name the name
     * @return the name as it goes, to be written as an astring
     */
    public static String encode(ImapSession session, String name) {
        return session.speaksUtf8() ? name : ModifiedUtf7.encode(name);
    }

    /** The mailbox that a command names, with the rights to it that the command needs (RFC 4314 section 4). */
    static Mailbox find(ImapSession session, String wire, Right... needed) throws ImapException, MailboxException {
        return find(session, wire, "NONEXISTENT", needed);
    }

    /** The target of COPY, MOVE and APPEND: creating it would help. */
    static Mailbox findTarget(ImapSession session, String wire) throws ImapException, MailboxException {
        return find(session, wire, "TRYCREATE", Right.INSERT);
    }

    private static Mailbox find(ImapSession session, String wire, String code, Right... needed)
            throws ImapException, MailboxException {
        Mailbox mailbox = session.account()
                .mailbox(decode(session, wire))
                .orElseThrow(() -> ImapException.no(code, "There is no mailbox " + wire));
        mailbox.accessControl().ofOwner().require(needed);
        return mailbox;
    }
}
