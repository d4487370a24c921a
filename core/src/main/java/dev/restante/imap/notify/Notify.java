package dev.restante.imap.notify;

import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;

/** NOTIFY (RFC 5465): the client says what it wants to be told, of any mailbox and at any time. */
public final class Notify {

    private Notify() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.of("NOTIFY", new ImapCommand("NOTIFY", AUTHENTICATED, TOLD, Notify::parse));
    }

    /** {@code notify = "NOTIFY" SP (notify-set / "NONE")}. */
    private static ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        String form = in.atom();
        if (form.equalsIgnoreCase("NONE")) {
            return session -> {
                session.tellOf(new NotifyNews(session, Wish.NOTHING));
                return Completion.OK;
            };
        }
        if (!form.equalsIgnoreCase("SET")) {
            throw new ImapSyntaxException("Expected SET or NONE");
        }
        Request request = new RequestReader(in, dialect).read();
        return session -> set(session, request);
    }

    /**
     * RFC 5465 section 3.1: as NOOP, and then how things are with what is not selected, if the client wants to know.
     */
    private static Completion set(ImapSession session, Request request) throws ImapException, IOException {
        NotifyNews news = new NotifyNews(session, request.in(session));
        if (news.overflows()) {
            throw ImapException.no(NotifyNews.OVERFLOW, "There are too many mailboxes to watch them");
        }
        if (session.isSelected()) {
            session.tell(session.view().pull(true));
        }
        if (request.status()) {
            news.tellStatus(session);
        }
        session.tellOf(news);
        return Completion.OK;
    }
}
