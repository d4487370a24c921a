package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapDates;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.RawMessage;
import dev.restante.store.Flags;
import dev.restante.store.Mailbox;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** APPEND (RFC 3501 section 6.3.11), with the code of RFC 4315. */
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

    /** {@code append = "APPEND" SP mailbox [SP flag-list] [SP date-time] SP literal}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String name = MailboxNames.read(in);
        in.sp();
        Flags flags = Flags.NONE;
        if (in.peek() == '(') {
            flags = FlagList.inParentheses(in);
            in.sp();
        }
        Optional<OffsetDateTime> date = Optional.empty();
        if (in.peek() == '"') {
            date = Optional.of(ImapDates.dateTime(in));
            in.sp();
        }
        return append(name, flags, date, RawMessage.of(in.literal(maxMessageSize)));
    }

    private static ImapCommand.Action append(
            String name, Flags flags, Optional<OffsetDateTime> date, RawMessage message) {
        return session -> {
            Mailbox mailbox = MailboxNames.findTarget(session, name);
            OffsetDateTime internalDate =
                    date.orElseGet(() -> session.store().clock().instant().atOffset(ZoneOffset.UTC));
            int uid = mailbox.insert(message, flags, internalDate);
            return new Completion("APPENDUID " + mailbox.uidValidity() + " " + uid);
        };
    }
}
