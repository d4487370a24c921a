package dev.restante.smtp.command;

import dev.restante.settings.VrfyPolicy;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;

/** VRFY (RFC 5321 sections 3.5 and 4.1.1.6): tells whether mail to an address would be accepted. */
public final class Vrfy extends AddressQuery {

    /**
     * Makes the command.
     *
     * @param policy what it tells
     */
    public Vrfy(VrfyPolicy policy) {
        super(policy);
    }

    @Override
    public String verb() {
        return "VRFY";
    }

    @Override
    Reply withoutAccount(SmtpSession session, String name) throws SmtpException {
        if (!session.store().accepts(name)) {
            throw new SmtpException(550, "5.1.1", "There is no mailbox <" + name + "> here");
        }
        return Reply.of(252, "2.1.5", "Nobody has received mail as <" + name + "> yet, but it is accepted");
    }
}
