package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpSession;

/** NOOP (RFC 5321 section 4.1.1.9); its argument is ignored. */
public final class Noop implements SmtpCommand {

    @Override
    public String verb() {
        return "NOOP";
    }

    @Override
    public boolean isAllowedBeforeTls() {
        return true;
    }

    @Override
    public Reply run(SmtpSession session, String argument) {
        return Reply.of(250, "2.0.0", "Ok");
    }
}
