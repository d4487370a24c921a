package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Parser;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.store.Account;
import dev.restante.store.MailboxException;

/** The commands that take mailbox names and change them (RFC 3501 sections 6.3.3 to 6.3.7). */
public final class MailboxCommands {

    private MailboxCommands() {}

    /** What such a command does. */
    @FunctionalInterface
    private interface Change {
        void apply(Account account, String name) throws MailboxException, ImapException;
    }

    /**
     * CREATE.
     *
     * @return the parser
     */
    public static Parser create() {
        return oneName(Account::create);
    }

    /**
     * DELETE.
     *
     * @return the parser
     */
    public static Parser delete() {
        return oneName(Account::delete);
    }

    /**
     * SUBSCRIBE.
     *
     * @return the parser
     */
    public static Parser subscribe() {
        return oneName(Account::subscribe);
    }

    /**
     * UNSUBSCRIBE.
     *
     * @return the parser
     */
    public static Parser unsubscribe() {
        return oneName(Account::unsubscribe);
    }

    private static Parser oneName(Change change) {
        return (in, dialect) -> {
            in.sp();
            String name = MailboxNames.read(in);
            return session -> apply(change, session, name);
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
                String target = MailboxNames.decode(session, to);
                return apply((account, name) -> account.rename(name, target), session, from);
            };
        };
    }

    private static Completion apply(Change change, ImapSession session, String name)
            throws ImapException, MailboxException {
        change.apply(session.account(), MailboxNames.decode(session, name));
        return Completion.OK;
    }
}
