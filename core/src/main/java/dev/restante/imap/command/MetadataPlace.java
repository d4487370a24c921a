package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.store.Annotations;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxException;
import dev.restante.store.Right;
import dev.restante.store.Rights;

/** Of what a METADATA command speaks. */
final class MetadataPlace {

    private static final Right[] SOME_RIGHT = {Right.READ, Right.SEEN, Right.WRITE, Right.INSERT, Right.POST};

    private MetadataPlace() {}

    /**
     * The empty name is the server (RFC 5464 section 4.1); a mailbox needs some right to what is in it (section 3.3).
     */
    static Annotations find(ImapSession session, String wire) throws ImapException, MailboxException {
        if (wire.isEmpty()) {
            return session.store().annotations(session.account());
        }
        Mailbox mailbox = MailboxNames.find(session, wire, Right.LOOKUP);
        mailbox.accessControl().ofOwner().requireAny(SOME_RIGHT);
        return mailbox.annotations();
    }

    static boolean isReadable(Mailbox mailbox) {
        return mailbox.accessControl().ofOwner().hasAny(Rights.of(SOME_RIGHT));
    }
}
