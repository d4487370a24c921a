package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;

/** VRFY (RFC 5321 sections 3.5 and 4.1.1.6): tells whether mail to an address would be accepted. */
public final class Vrfy implements SmtpCommand {

    @Override
    public String verb() {
        return "VRFY";
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException {
        if (argument.isBlank()) {
            throw new SmtpException(501, "5.5.4", "VRFY needs an address: VRFY jane@example.com");
        }
        String address = argument.strip();
        String bare =
                address.startsWith("<") && address.endsWith(">") ? address.substring(1, address.length() - 1) : address;
        if (!session.store().accepts(bare)) {
            throw new SmtpException(550, "5.1.1", "There is no mailbox <" + bare + "> here");
        }
        return session.store().account(bare).isPresent()
                ? Reply.of(250, "2.1.5", "<" + bare + ">")
                : Reply.of(252, "2.1.5", "Nobody has received mail as <" + bare + "> yet, but it is accepted");
    }
}
