package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;
import dev.restante.smtp.Transaction;
import java.io.IOException;

/** DATA (RFC 5321 section 4.1.1.4): the message, up to a line with a dot alone. */
public final class Data implements SmtpCommand {

    @Override
    public String verb() {
        return "DATA";
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException, IOException {
        Arguments.requireNone(verb(), argument);
        Transaction transaction =
                session.transaction().orElseThrow(() -> new SmtpException(503, "5.5.1", "Send MAIL and RCPT first"));
        if (transaction.recipientCount() == 0) {
            throw new SmtpException(554, "5.5.1", "No recipient was accepted");
        }
        session.connection()
                .out()
                .write(Reply.of(354, "End the message with a line that has only a dot")
                        .toWire());
        try {
            long id = session.deliver(DataReader.read(session.connection().in(), session.settings()));
            return Reply.of(250, "2.0.0", "Message " + id + " accepted");
        } finally {
            session.endTransaction();
        }
    }
}
