package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.ImapException;
import dev.restante.store.Account;
import dev.restante.store.MailboxException;

/** The commands that take a mailbox name and change the account's names (RFC 3501 sections 6.3.3 to 6.3.7). */
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
     * @return the row
     */
    public static ImapCommand create() {
        return row("CREATE", Account::create);
    }

    /**
     * DELETE.
     *
     * @return the row
     */
    public static ImapCommand delete() {
        return row("DELETE", Account::delete);
    }

    /**
     * SUBSCRIBE.
     *
     * @return the row
     */
    public static ImapCommand subscribe() {
        return row("SUBSCRIBE", Account::subscribe);
    }

    /**
     * UNSUBSCRIBE.
     *
     * @return the row
     */
    public static ImapCommand unsubscribe() {
        return row("UNSUBSCRIBE", Account::unsubscribe);
    }

    /**
     * RENAME, which takes two names.
     *
     * @return the row
     */
    public static ImapCommand rename() {
        return new ImapCommand("RENAME", Stage.AUTHENTICATED, in -> {
            in.sp();
            String from = MailboxNames.read(in);
            in.sp();
            String to = MailboxNames.read(in);
            return session ->
                    apply((account, name) -> account.rename(name, MailboxNames.decode(to)), session.account(), from);
        });
    }

    private static ImapCommand row(String command, Change change) {
        return new ImapCommand(command, Stage.AUTHENTICATED, in -> {
            in.sp();
            String name = MailboxNames.read(in);
            return session -> apply(change, session.account(), name);
        });
    }

    private static Completion apply(Change change, Account account, String name) throws ImapException {
        try {
            change.apply(account, MailboxNames.decode(name));
            return Completion.OK;
        } catch (MailboxException e) {
            throw ImapException.of(e);
        }
    }
}
