package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapDates;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.RawMessage;
import dev.restante.store.Flags;
import dev.restante.store.NewMessage;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One message of APPEND or REPLACE (RFC 4466 section 6).
 *
 * @param flags the flags it begins with
 * @param date its internal date; null for now
 * @param data its octets, or where they come from
 */
record AppendMessage(Flags flags, @Nullable OffsetDateTime date, MessageData data) {

    /** {@code append-message = [SP flag-list] [SP date-time] SP append-data}. */
    static AppendMessage read(ImapReader in, ImapDialect dialect, int maxMessageSize)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        Flags flags = Flags.NONE;
        if (in.peek() == '(') {
            flags = FlagList.inParentheses(in);
            in.sp();
        }
        OffsetDateTime date = null;
        if (in.peek() == '"') {
            date = ImapDates.dateTime(in);
            in.sp();
        }
        return new AppendMessage(flags, date, MessageData.read(in, dialect, maxMessageSize));
    }

    /**
     * The message as it goes into a mailbox.
     *
     * @param limit how many octets may be gathered for it
     */
    NewMessage make(ImapSession session, int limit) throws ImapException {
        RawMessage message = data.message(session, limit);
        if (message.size() == 0) {
            throw ImapException.no("", "A message of no octets cancels the command"); // RFC 3502 section 6.3.11
        }
        for (MessageCheck check : session.dialect().words(MessageCheck.ALL).values()) {
            check.check(session, message);
        }
        return new NewMessage(message, flags, date == null ? now(session) : date);
    }

    private static OffsetDateTime now(ImapSession session) {
        return session.store().clock().instant().atOffset(ZoneOffset.UTC);
    }
}
