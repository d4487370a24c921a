package dev.restante.smtp.command;

import dev.restante.mail.Recipient;
import dev.restante.smtp.PathParser;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;
import dev.restante.smtp.Transaction;

/** RCPT (RFC 5321 section 4.1.1.3): names a recipient. */
public final class Rcpt implements SmtpCommand {

    @Override
    public String verb() {
        return "RCPT";
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException {
        Transaction transaction =
                session.transaction().orElseThrow(() -> new SmtpException(503, "5.5.1", "Send MAIL first"));
        if (transaction.hasChunks()) {
            throw new SmtpException(503, "5.5.1", "The message has begun; RSET ends the transaction");
        }
        PathParser.Result path = PathParser.parse(argument, "TO", false);
        session.dialect().checkRecipient(session, path.parameters());
        Addresses.requireAsciiUnlessDeclared(path.address(), transaction.parameters(), 553);
        if (!session.store().accepts(path.address())) {
            throw new SmtpException(550, "5.1.1", "There is no mailbox <" + path.address() + "> here");
        }
        if (transaction.recipientCount() >= session.settings().maxRecipients()) {
            throw new SmtpException(
                    452, "4.5.3", "At most " + session.settings().maxRecipients() + " recipients in a transaction");
        }
        transaction.add(new Recipient(path.address(), path.parameters()));
        return Reply.of(250, "2.1.5", "Recipient <" + path.address() + "> ok");
    }
}
