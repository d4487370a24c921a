package dev.restante.smtp.command;

import dev.restante.smtp.Answer;
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
    public Answer run(SmtpSession session, String argument) throws SmtpException, IOException {
        Arguments.requireNone(verb(), argument);
        requireNoChunks(session.requireRecipient(session.protocol().noRecipientCode()));
        session.send(Reply.of(354, "End the message with a line that has only a dot"));
        return session.finish(DataReader.read(session.connection().in(), session.settings()));
    }

    /** RFC 3030 sections 2 and 3: a message comes in one way only, and a binary one only in chunks. */
    private static void requireNoChunks(Transaction transaction) throws SmtpException {
        if (transaction.hasChunks()) {
            throw new SmtpException(503, "5.5.1", "This message has begun with BDAT; RSET ends the transaction");
        }
        if (transaction.isBinary()) {
            throw new SmtpException(503, "5.6.1", "BODY=BINARYMIME needs BDAT");
        }
    }
}
