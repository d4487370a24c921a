package dev.restante.smtp.command;

import dev.restante.settings.VrfyPolicy;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;

/**
 * EXPN (RFC 5321 sections 3.5 and 4.1.1.7): tells who is on a list. There are no lists here, and an account counts as a
 * list of one, as section 3.5.1 allows.
 */
public final class Expn extends AddressQuery {

    /**
     * Makes the command.
     *
     * @param policy what it tells
     */
    public Expn(VrfyPolicy policy) {
        super(policy);
    }

    @Override
    public String verb() {
        return "EXPN";
    }

    @Override
    Reply withoutAccount(SmtpSession session, String name) throws SmtpException {
        throw new SmtpException(550, "5.1.1", "There is no list and no account <" + name + "> here");
    }
}
