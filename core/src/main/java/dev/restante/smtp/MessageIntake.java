package dev.restante.smtp;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import dev.restante.store.MailStore;
import java.util.List;

/** The end of a message, however it came: decides what becomes of it for each of its recipients. */
final class MessageIntake {

    private static final System.Logger LOG = System.getLogger(MessageIntake.class.getName());

    private final MailStore store;
    private final SmtpSettings settings;
    private final Attempts attempts;

    MessageIntake(MailStore store, SmtpSettings settings, Attempts attempts) {
        this.store = store;
        this.settings = settings;
        this.attempts = attempts;
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
            attempts.read(octets);
            EightBitCheck.check(octets, transaction.parameters(), settings);
            ReceivedMail mail = store.deliver(transaction.envelope(store.clock().instant()), octets);
            attempts.filed(mail);
            return Reply.of(250, "2.0.0", "Message " + mail.id() + " accepted");
        } catch (SmtpException e) {
            return e.reply();
        } catch (RuntimeException e) { // here and not in the session, as in LMTP each recipient has to hear of it
            LOG.log(System.Logger.Level.ERROR, "A message could not be delivered", e);
            return Reply.INTERNAL_ERROR;
        }
    }
}
