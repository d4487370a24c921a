package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Parser;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.store.MailboxException;
import java.io.IOException;

/** The commands that take mailbox names alone and change them (RFC 3501 sections 6.3.4 to 6.3.7). */
public final class MailboxCommands {

    private MailboxCommands() {}

    /**
     * DELETE.
     *
     * @return the parser
     */
    public static Parser delete() {
        return oneName((session, name) -> {
            session.account().delete(name);
            session.news().noteOwn(session, name);
            ListResponse.tellNormalized(session, name, name);
        });
    }

    /**
     * SUBSCRIBE.
     *
     * @return the parser
     */
    public static Parser subscribe() {
        return oneName((session, name) -> {
            session.account().subscribe(name);
            session.news().noteOwn(session, name);
        });
    }

    /**
     * UNSUBSCRIBE.
     *
     * @return the parser
     */
    public static Parser unsubscribe() {
        return oneName((session, name) -> {
            session.account().unsubscribe(name);
            session.news().noteOwn(session, name);
        });
    }

    /** What is done with a name. */
    @FunctionalInterface
    private interface Step {
        void take(ImapSession session, String name) throws ImapException, MailboxException, IOException;
    }

    private static Parser oneName(Step step) {
        return (in, dialect) -> {
            in.sp();
            String name = MailboxNames.read(in);
            return session -> {
                step.take(session, MailboxNames.decode(session, name));
                return Completion.OK;
            };
        };
    }

    /**
     * RENAME, which takes two names.
     *
     * @return the parser
     */
    public static Parser rename() {
        return (in, dialect) -> {
            in.sp();
            String from = MailboxNames.read(in);
            in.sp();
            String to = MailboxNames.read(in);
            return session -> {
                String source = MailboxNames.decode(session, from);
                String target = MailboxNames.decode(session, to);
                session.account().rename(source, target);
                session.news().noteOwnRename(session, source, target);
                ListResponse.tellNormalized(session, source, target);
                return Completion.OK;
            };
        };
    }
}
