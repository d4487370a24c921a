package dev.restante.smtp.command;

import dev.restante.smtp.PathParser;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;

/** MAIL (RFC 5321 section 4.1.1.2): begins a transaction. */
public final class Mail implements SmtpCommand {

    @Override
    public String verb() {
        return "MAIL";
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException {
        session.client().requireIntroduced();
        if (session.transaction().isPresent()) {
            throw new SmtpException(503, "5.5.1", "A transaction is open already; RSET ends it");
        }
        if (session.settings().authenticationRequired()
                && session.client().user().isEmpty()) {
            throw new SmtpException(530, "5.7.0", "Authentication required");
        }
        PathParser.Result path = PathParser.parse(argument, "FROM", true);
        session.dialect().checkMail(session, path.parameters());
        Addresses.requireAsciiUnlessDeclared(path.address(), path.parameters(), 550);
        session.beginTransaction(path.address(), path.parameters());
        return Reply.of(250, "2.1.0", "Sender <" + path.address() + "> ok");
    }
}
