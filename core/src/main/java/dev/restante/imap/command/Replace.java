package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxException;
import dev.restante.store.Right;
import java.io.IOException;
import java.util.OptionalInt;

/** REPLACE and UID REPLACE (RFC 8508): a message comes, another goes, in one step. */
public final class Replace implements ImapCommand.Parser {

    private final Numbers numbers;
    private final int maxMessageSize;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how the message that goes is named
     * @param maxMessageSize how many octets the message that comes may have
     */
    public Replace(Numbers numbers, int maxMessageSize) {
        this.numbers = numbers;
        this.maxMessageSize = maxMessageSize;
    }

    /** {@code replace = "REPLACE" SP seq-number SP mailbox append-message}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        SequenceSet number = number(in);
        in.sp();
        String name = MailboxNames.read(in);
        AppendMessage message = AppendMessage.read(in, dialect, maxMessageSize);
        return session -> {
            numbers.requireUsable(session);
            return replace(session, numbers.resolve(number, session), name, message);
        };
    }

    /** {@code seq-number = nz-number / "*"}. */
    private static SequenceSet number(ImapReader in) throws ImapSyntaxException, IOException {
        String number = in.tryChar('*') ? "*" : Long.toString(in.number());
        try {
            return SequenceSet.parse(number);
        } catch (IllegalArgumentException e) {
            throw new ImapSyntaxException(e.getMessage());
        }
    }

    /** RFC 8508 section 4.3: APPENDUID comes before EXPUNGE, so it cannot wait for the tagged OK. */
    private Completion replace(ImapSession session, int[] messages, String name, AppendMessage message)
            throws ImapException, MailboxException, IOException {
        if (messages.length == 0) {
            throw ImapException.no("", "There is no such message to replace");
        }
        Mailbox target = MailboxNames.findTarget(session, name);
        OptionalInt uid = session.writableView(Right.DELETE_MESSAGES, Right.EXPUNGE)
                .replace(messages[0], target, message.make(session, maxMessageSize));
        if (uid.isEmpty()) {
            throw ImapException.no("EXPUNGEISSUED", "The message was expunged, there is nothing to replace");
        }
        String code = UidCodes.appended(session, target, uid.getAsInt());
        if (!code.isEmpty()) {
            session.out().raw("* OK [").raw(code).raw("] Replaced").end();
        }
        return Completion.OK;
    }
}
