package dev.restante;

import static dev.restante.imap.ImapCommand.Expunges.HELD_BACK;
import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.ANY;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.NOT_AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.SELECTED;
import static dev.restante.imap.command.Numbers.SEQUENCE;
import static dev.restante.imap.command.Numbers.UID;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Expunges;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.command.Append;
import dev.restante.imap.command.Authenticate;
import dev.restante.imap.command.Capability;
import dev.restante.imap.command.Close;
import dev.restante.imap.command.Copy;
import dev.restante.imap.command.Expunge;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.command.Idle;
import dev.restante.imap.command.Listing;
import dev.restante.imap.command.Login;
import dev.restante.imap.command.Logout;
import dev.restante.imap.command.MailboxCommands;
import dev.restante.imap.command.Namespace;
import dev.restante.imap.command.Noop;
import dev.restante.imap.command.Search;
import dev.restante.imap.command.Select;
import dev.restante.imap.command.StartTls;
import dev.restante.imap.command.Status;
import dev.restante.imap.command.Store;
import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import java.util.List;

/**
 * The commands and extensions that IMAP is handed: what is not listed here does not exist. A row says when a command is
 * allowed, and whether sequence numbers may move at its end.
 */
final class ImapTable {

    private ImapTable() {}

    /**
     * The table.
     *
     * @param maxMessageSize how many octets APPEND takes
     * @param mechanisms how one can authenticate
     * @param hidden what is left out
     */
    static ImapDialect dialect(int maxMessageSize, Mechanisms mechanisms, Hidden hidden) {
        return new ImapDialect(
                List.of(
                        row("CAPABILITY", ANY, TOLD, Capability::parse),
                        row("NOOP", ANY, TOLD, Noop::parse),
                        row("LOGOUT", ANY, TOLD, Logout::parse),
                        row("AUTHENTICATE", NOT_AUTHENTICATED, TOLD, Authenticate::parse),
                        row("LOGIN", NOT_AUTHENTICATED, TOLD, Login::parse),
                        row("SELECT", AUTHENTICATED, TOLD, Select.select()),
                        row("EXAMINE", AUTHENTICATED, TOLD, Select.examine()),
                        row("CREATE", AUTHENTICATED, TOLD, MailboxCommands.create()),
                        row("DELETE", AUTHENTICATED, TOLD, MailboxCommands.delete()),
                        row("RENAME", AUTHENTICATED, TOLD, MailboxCommands.rename()),
                        row("SUBSCRIBE", AUTHENTICATED, TOLD, MailboxCommands.subscribe()),
                        row("UNSUBSCRIBE", AUTHENTICATED, TOLD, MailboxCommands.unsubscribe()),
                        row("LIST", AUTHENTICATED, TOLD, Listing.list()),
                        row("LSUB", AUTHENTICATED, TOLD, Listing.lsub()),
                        row("STATUS", AUTHENTICATED, TOLD, Status::parse),
                        row("APPEND", AUTHENTICATED, TOLD, new Append(maxMessageSize)),
                        row("CHECK", SELECTED, TOLD, Noop::parse),
                        row("CLOSE", SELECTED, TOLD, Close::close),
                        row("EXPUNGE", SELECTED, TOLD, Expunge::expunge),
                        row("SEARCH", SELECTED, HELD_BACK, new Search(SEQUENCE)),
                        row("UID SEARCH", SELECTED, TOLD, new Search(UID)),
                        row("FETCH", SELECTED, HELD_BACK, new Fetch(SEQUENCE)),
                        row("UID FETCH", SELECTED, TOLD, new Fetch(UID)),
                        row("STORE", SELECTED, HELD_BACK, new Store(SEQUENCE)),
                        row("UID STORE", SELECTED, TOLD, new Store(UID)),
                        row("COPY", SELECTED, TOLD, Copy.copy(SEQUENCE)),
                        row("UID COPY", SELECTED, TOLD, Copy.copy(UID))),
                List.of(
                        new ImapExtension(
                                "STARTTLS",
                                session -> session.connection().canStartTls(),
                                List.of(row("STARTTLS", NOT_AUTHENTICATED, TOLD, StartTls::parse))),
                        new ImapExtension("LITERAL+"),
                        // Takes the place of the row above, which knows no initial response.
                        new ImapExtension(
                                "SASL-IR",
                                row("AUTHENTICATE", NOT_AUTHENTICATED, TOLD, Authenticate::withInitialResponse)),
                        new ImapExtension("LOGINDISABLED", ImapTable::isLoginDisabled, List.of()),
                        new ImapExtension("NAMESPACE", row("NAMESPACE", AUTHENTICATED, TOLD, Namespace::parse)),
                        new ImapExtension("IDLE", row("IDLE", AUTHENTICATED, TOLD, Idle::parse)),
                        new ImapExtension("UIDPLUS", row("UID EXPUNGE", SELECTED, TOLD, Expunge::uidExpunge)),
                        new ImapExtension("UNSELECT", row("UNSELECT", SELECTED, TOLD, Close::unselect)),
                        new ImapExtension("CHILDREN"),
                        new ImapExtension(
                                "MOVE",
                                row("MOVE", SELECTED, TOLD, Copy.move(SEQUENCE)),
                                row("UID MOVE", SELECTED, TOLD, Copy.move(UID)))),
                mechanisms,
                hidden);
    }

    /** RFC 3501 section 6.2.3. */
    private static boolean isLoginDisabled(ImapSession session) {
        return !session.dialect().mechanisms().takesPasswords(session.saslContext());
    }

    private static ImapCommand row(String name, Stage stage, Expunges expunges, ImapCommand.Parser parser) {
        return new ImapCommand(name, stage, expunges, parser);
    }
}
