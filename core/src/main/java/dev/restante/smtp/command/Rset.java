package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;

/** RSET (RFC 5321 section 4.1.1.5): ends the transaction; name and authentication stay. */
public final class Rset implements SmtpCommand {

    @Override
    public String verb() {
        return "RSET";
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException {
        Arguments.requireNone(verb(), argument);
        session.endTransaction();
        return Reply.of(250, "2.0.0", "Reset");
    }
}
