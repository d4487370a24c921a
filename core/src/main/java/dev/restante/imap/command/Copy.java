package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.CopyResult;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxView;
import dev.restante.store.Right;
import java.io.IOException;

/** COPY (RFC 3501 section 6.4.7) and MOVE (RFC 6851), by number and by UID, with the codes of RFC 4315. */
public final class Copy implements ImapCommand.Parser {

    private final Numbers numbers;
    private final Way way;

    private Copy(Numbers numbers, Way way) {
        this.numbers = numbers;
        this.way = way;
    }

    /** What happens to the messages. */
    @FunctionalInterface
    private interface Way {
        Completion go(ImapSession session, int[] messages, String target)
                throws ImapException, MailboxException, IOException;
    }

    /**
     * COPY.
     *
     * @param numbers how messages are named
     * @return the parser
     */
    public static Copy copy(Numbers numbers) {
        return new Copy(numbers, Copy::copy);
    }

    /**
     * MOVE.
     *
     * @param numbers how messages are named
     * @return the parser
     */
    public static Copy move(Numbers numbers) {
        return new Copy(numbers, Copy::move);
    }

    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        MessageSet set = numbers.read(in);
        in.sp();
        String target = MailboxNames.read(in);
        return session -> way.go(session, set.resolve(session), target);
    }

    private static Completion copy(ImapSession session, int[] messages, String target)
            throws ImapException, MailboxException {
        MessageLimit.requireFew(session, messages);
        CopyResult result = session.view().copyTo(MailboxNames.findTarget(session, target), messages);
        return new Completion(UidCodes.copied(session, result));
    }

    /** RFC 6851 section 4.3: COPYUID comes before the EXPUNGE responses, so it cannot wait for the tagged OK. */
    private static Completion move(ImapSession session, int[] messages, String target)
            throws ImapException, MailboxException, IOException {
        MessageLimit limit = MessageLimit.of(session, messages);
        MailboxView view = session.writableView(Right.DELETE_MESSAGES, Right.EXPUNGE);
        CopyResult result = view.moveTo(MailboxNames.findTarget(session, target), limit.messages());
        String code = UidCodes.copied(session, result);
        if (!code.isEmpty()) {
            session.out().raw("* OK [").raw(code).raw("] Moved").end();
        }
        return limit.complete(session, Completion.OK);
    }
}
