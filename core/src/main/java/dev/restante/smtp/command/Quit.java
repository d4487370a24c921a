package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;

/** QUIT (RFC 5321 section 4.1.1.10). */
public final class Quit implements SmtpCommand {

    @Override
    public String verb() {
        return "QUIT";
    }

    @Override
    public boolean isAllowedBeforeTls() {
        return true;
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException {
        Arguments.requireNone(verb(), argument);
        return Reply.of(221, "2.0.0", session.settings().hostName() + " closes the connection");
    }
}
