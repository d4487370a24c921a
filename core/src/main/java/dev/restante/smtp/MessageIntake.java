package dev.restante.smtp;

import dev.restante.mime.RawMessage;
import dev.restante.store.MailStore;
import java.util.List;

/** The end of a message, however it came: decides what becomes of it for each of its recipients. */
final class MessageIntake {

    private static final System.Logger LOG = System.getLogger(MessageIntake.class.getName());

    private final MailStore store;
    private final SmtpSettings settings;

    MessageIntake(MailStore store, SmtpSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Delivers a message unless it is refused. When this returns, everybody can see the mail.
     *
     * @return an outcome for each accepted RCPT, in order; also where one address was named twice
     */
    List<Outcome> take(Transaction transaction, MessageBuffer message) {
        Reply reply = deliver(transaction, message);
        return transaction.accepted().stream()
                .map(recipient -> new Outcome(recipient, reply))
                .toList();
    }

    private Reply deliver(Transaction transaction, MessageBuffer message) {
        try {
            RawMessage octets = message.toMessage();
            EightBitCheck.check(octets, transaction.parameters(), settings);
            long id = store.deliver(transaction.envelope(store.clock().instant()), octets)
                    .id();
            return Reply.of(250, "2.0.0", "Message " + id + " accepted");
        } catch (SmtpException e) {
            return e.reply();
        } catch (RuntimeException e) { // here and not in the session, as in LMTP each recipient has to hear of it
            LOG.log(System.Logger.Level.ERROR, "A message could not be delivered", e);
            return Reply.INTERNAL_ERROR;
        }
    }
}
