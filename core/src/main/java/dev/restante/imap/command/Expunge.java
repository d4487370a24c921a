package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.Mailbox;

/** EXPUNGE (RFC 3501 section 6.4.3) and UID EXPUNGE (RFC 4315 section 2.1). What went is told as other news is. */
public final class Expunge {

    private Expunge() {}

    /**
     * EXPUNGE.
     *
     * @return the row
     */
    public static ImapCommand expunge() {
        return new ImapCommand("EXPUNGE", Stage.SELECTED, in -> session -> {
            session.writableView().mailbox().expungeDeleted(uid -> true);
            return Completion.OK;
        });
    }

    /**
     * UID EXPUNGE.
     *
     * @return the row
     */
    public static ImapCommand uidExpunge() {
        return new ImapCommand("UID EXPUNGE", Stage.SELECTED, in -> {
            in.sp();
            SequenceSet uids = in.sequenceSet();
            return session -> {
                int lastUid = session.view().lastUid();
                Mailbox mailbox = session.writableView().mailbox();
                mailbox.expungeDeleted(uid -> uids.contains(uid, lastUid));
                return Completion.OK;
            };
        });
    }
}
