package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxException;
import dev.restante.store.NewMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * APPEND (RFC 3501 section 6.3.11), with several messages where MULTIAPPEND is there (RFC 3502), and the code of RFC
 * 4315.
 */
public final class Append implements ImapCommand.Parser {

    private final int maxMessageSize;

    /**
     * A parser.
     *
     * @param maxMessageSize how many octets a message may have: a literal is refused before it is sent
     */
    public Append(int maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
    }

    /** {@code append = "APPEND" SP mailbox 1*append-message}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        List<AppendMessage> messages = new ArrayList<>();
        do {
            messages.add(AppendMessage.read(in, dialect, maxMessageSize));
        } while (in.peek() == ' ' && dialect.has("MULTIAPPEND"));
        return session -> append(session, name, messages);
    }

    private Completion append(ImapSession session, String name, List<AppendMessage> messages)
            throws ImapException, MailboxException {
        MessageLimit.requireFew(session, messages.size());
        Mailbox mailbox = MailboxNames.findTarget(session, name);
        int[] uids = mailbox.insert(make(session, messages));
        return new Completion(UidCodes.appended(session, mailbox, uids));
    }

    /** What is gathered for all of them together is bounded: a short line can name a large message many times. */
    private List<NewMessage> make(ImapSession session, List<AppendMessage> messages) throws ImapException {
        List<NewMessage> made = new ArrayList<>();
        int limit = maxMessageSize;
        for (AppendMessage each : messages) {
            NewMessage message = each.make(session, limit);
            limit -= each.data() instanceof Catenation ? message.message().size() : 0;
            made.add(message);
        }
        return made;
    }
}
