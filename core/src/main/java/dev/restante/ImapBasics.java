package dev.restante;

import static dev.restante.imap.ImapCommand.Expunges.CAUSED;
import static dev.restante.imap.ImapCommand.Expunges.HELD_BACK;
import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.ANY;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.NOT_AUTHENTICATED;
import static dev.restante.imap.ImapCommand.Stage.SELECTED;
import static dev.restante.imap.command.Numbers.SEQUENCE;
import static dev.restante.imap.command.Numbers.UID;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.command.Append;
import dev.restante.imap.command.Authenticate;
import dev.restante.imap.command.Capability;
import dev.restante.imap.command.Close;
import dev.restante.imap.command.Copy;
import dev.restante.imap.command.Create;
import dev.restante.imap.command.Expunge;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.command.Listing;
import dev.restante.imap.command.Login;
import dev.restante.imap.command.Logout;
import dev.restante.imap.command.MailboxCommands;
import dev.restante.imap.command.Noop;
import dev.restante.imap.command.Search;
import dev.restante.imap.command.Select;
import dev.restante.imap.command.Status;
import dev.restante.imap.command.Store;
import java.util.List;

/**
 * The commands that RFC 3501 section 6 and RFC 9051 section 6 have in common: a row says when a command is allowed, and
 * whether sequence numbers may move at its end.
 */
final class ImapBasics {

    private ImapBasics() {}

    /**
     * The rows.
     *
     * @param maxMessageSize how many octets APPEND takes
     */
    static List<ImapCommand> commands(int maxMessageSize) {
        return List.of(
                new ImapCommand("CAPABILITY", ANY, TOLD, Capability::parse),
                new ImapCommand("NOOP", ANY, TOLD, Noop::parse),
                new ImapCommand("LOGOUT", ANY, TOLD, Logout::parse),
                new ImapCommand("AUTHENTICATE", NOT_AUTHENTICATED, TOLD, Authenticate::parse),
                new ImapCommand("LOGIN", NOT_AUTHENTICATED, TOLD, Login::parse),
                new ImapCommand("SELECT", AUTHENTICATED, TOLD, Select.select()),
                new ImapCommand("EXAMINE", AUTHENTICATED, TOLD, Select.examine()),
                new ImapCommand("CREATE", AUTHENTICATED, TOLD, Create::parse),
                new ImapCommand("DELETE", AUTHENTICATED, TOLD, MailboxCommands.delete()),
                new ImapCommand("RENAME", AUTHENTICATED, TOLD, MailboxCommands.rename()),
                new ImapCommand("SUBSCRIBE", AUTHENTICATED, TOLD, MailboxCommands.subscribe()),
                new ImapCommand("UNSUBSCRIBE", AUTHENTICATED, TOLD, MailboxCommands.unsubscribe()),
                new ImapCommand("LIST", AUTHENTICATED, TOLD, Listing::basic),
                new ImapCommand("STATUS", AUTHENTICATED, TOLD, Status::parse),
                new ImapCommand("APPEND", AUTHENTICATED, TOLD, new Append(maxMessageSize)),
                new ImapCommand("CLOSE", SELECTED, TOLD, Close::close),
                new ImapCommand("EXPUNGE", SELECTED, CAUSED, Expunge::expunge),
                new ImapCommand("SEARCH", SELECTED, HELD_BACK, new Search(SEQUENCE)),
                new ImapCommand("UID SEARCH", SELECTED, TOLD, new Search(UID)),
                new ImapCommand("FETCH", SELECTED, HELD_BACK, new Fetch(SEQUENCE)),
                new ImapCommand("UID FETCH", SELECTED, TOLD, new Fetch(UID)),
                new ImapCommand("STORE", SELECTED, HELD_BACK, new Store(SEQUENCE)),
                new ImapCommand("UID STORE", SELECTED, TOLD, new Store(UID)),
                new ImapCommand("COPY", SELECTED, TOLD, Copy.copy(SEQUENCE)),
                new ImapCommand("UID COPY", SELECTED, TOLD, Copy.copy(UID)));
    }
}
