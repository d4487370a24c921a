package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.store.EntryState;
import dev.restante.store.MailboxView;
import dev.restante.store.Right;
import dev.restante.store.SystemFlag;
import java.io.IOException;

/** EXPUNGE (RFC 3501 section 6.4.3) and UID EXPUNGE (RFC 4315 section 2.1). What went is told as other news is. */
public final class Expunge {

    private Expunge() {}

    /**
     * EXPUNGE.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     */
    public static Action expunge(ImapReader in, ImapDialect dialect) {
        return session -> {
            session.writableView(Right.EXPUNGE).mailbox().expungeDeleted();
            return Completion.OK;
        };
    }

    /**
     * UID EXPUNGE.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws IOException if the connection breaks
     */
    public static Action uidExpunge(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        in.sp();
        MessageSet messages = Numbers.UID.read(in);
        return session -> {
            MailboxView view = session.writableView(Right.EXPUNGE);
            int[] deleted = view.states(messages.resolve(session)).stream()
                    .filter(state -> state.flags().has(SystemFlag.DELETED))
                    .mapToInt(EntryState::number)
                    .toArray();
            MessageLimit limit = MessageLimit.of(session, deleted);
            view.expungeDeleted(limit.messages());
            return limit.complete(session, Completion.OK);
        };
    }
}
