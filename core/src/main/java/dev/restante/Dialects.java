package dev.restante;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapCommand.Stage;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Append;
import dev.restante.imap.command.Authenticate;
import dev.restante.imap.command.Capability;
import dev.restante.imap.command.Close;
import dev.restante.imap.command.Copy;
import dev.restante.imap.command.Expunge;
import dev.restante.imap.command.Fetch;
import dev.restante.imap.command.Idle;
import dev.restante.imap.command.Listing;
import dev.restante.imap.command.Logout;
import dev.restante.imap.command.MailboxCommands;
import dev.restante.imap.command.Namespace;
import dev.restante.imap.command.Search;
import dev.restante.imap.command.Select;
import dev.restante.imap.command.Status;
import dev.restante.imap.command.Store;
import dev.restante.pop3.Pop3Capability;
import dev.restante.pop3.Pop3Commands;
import dev.restante.pop3.Pop3Dialect;
import dev.restante.sasl.Login;
import dev.restante.sasl.Plain;
import dev.restante.smtp.SmtpDialect;
import dev.restante.smtp.command.Data;
import dev.restante.smtp.command.Hello;
import dev.restante.smtp.command.Help;
import dev.restante.smtp.command.Mail;
import dev.restante.smtp.command.Noop;
import dev.restante.smtp.command.Quit;
import dev.restante.smtp.command.Rcpt;
import dev.restante.smtp.command.Rset;
import dev.restante.smtp.command.Vrfy;
import dev.restante.smtp.extension.Auth;
import dev.restante.smtp.extension.EightBitMime;
import dev.restante.smtp.extension.EnhancedStatusCodes;
import dev.restante.smtp.extension.Pipelining;
import dev.restante.smtp.extension.Size;
import dev.restante.smtp.extension.SmtpUtf8;
import java.util.List;

/** The tables that the servers are handed: what is not listed here does not exist. */
final class Dialects {

    private Dialects() {}

    static SmtpDialect smtp() {
        return new SmtpDialect(
                List.of(
                        Hello.helo(),
                        Hello.ehlo(),
                        new Mail(),
                        new Rcpt(),
                        new Data(),
                        new Rset(),
                        new Noop(),
                        new Vrfy(),
                        new Help(),
                        new Quit()),
                List.of(
                        new Pipelining(),
                        new Size(),
                        new EightBitMime(),
                        new SmtpUtf8(),
                        new EnhancedStatusCodes(),
                        new Auth(List.of(new Plain(), new Login()))));
    }

    static Pop3Dialect pop3() {
        return new Pop3Dialect(
                Pop3Commands.all(),
                List.of(
                        Pop3Capability.always("PIPELINING"),
                        Pop3Capability.always("RESP-CODES"),
                        Pop3Capability.always("AUTH-RESP-CODE"),
                        Pop3Capability.always("EXPIRE NEVER"),
                        Pop3Capability.always("IMPLEMENTATION Restante")));
    }

    /** The APPEND row needs the limit, because a literal is refused before it is sent. */
    static ImapDialect imap(int maxMessageSize) {
        return new ImapDialect(
                List.of(
                        new ImapCommand("CAPABILITY", Stage.ANY, Capability::parse),
                        new ImapCommand("NOOP", Stage.ANY, dev.restante.imap.command.Noop::parse),
                        new ImapCommand("LOGOUT", Stage.ANY, Logout::parse),
                        new ImapCommand("LOGIN", Stage.NOT_AUTHENTICATED, dev.restante.imap.command.Login::parse),
                        new ImapCommand("AUTHENTICATE", Stage.NOT_AUTHENTICATED, Authenticate::parse),
                        Select.select(),
                        Select.examine(),
                        MailboxCommands.create(),
                        MailboxCommands.delete(),
                        MailboxCommands.rename(),
                        MailboxCommands.subscribe(),
                        MailboxCommands.unsubscribe(),
                        Listing.list(),
                        Listing.lsub(),
                        new ImapCommand("STATUS", Stage.AUTHENTICATED, Status::parse),
                        Append.append(maxMessageSize),
                        new ImapCommand("CHECK", Stage.SELECTED, dev.restante.imap.command.Noop::parse),
                        Close.close(),
                        Expunge.expunge(),
                        Search.search(),
                        Search.uidSearch(),
                        Fetch.fetch(),
                        Fetch.uidFetch(),
                        Store.store(),
                        Store.uidStore(),
                        Copy.copy(),
                        Copy.uidCopy()),
                List.of(
                        new ImapExtension("LITERAL+"),
                        new ImapExtension(
                                "NAMESPACE", new ImapCommand("NAMESPACE", Stage.AUTHENTICATED, Namespace::parse)),
                        new ImapExtension("IDLE", new ImapCommand("IDLE", Stage.AUTHENTICATED, Idle::parse)),
                        new ImapExtension("UIDPLUS", Expunge.uidExpunge()),
                        new ImapExtension("UNSELECT", Close.unselect()),
                        new ImapExtension("CHILDREN"),
                        new ImapExtension("MOVE", Copy.move(), Copy.uidMove())),
                List.of(new Plain(), new Login()));
    }
}
