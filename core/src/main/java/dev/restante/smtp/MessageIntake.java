package dev.restante.smtp;

import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import dev.restante.store.MailStore;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a message, however it came: decides what becomes of it for each of its recipients. */
final class MessageIntake {

    private static final System.Logger LOG = System.getLogger(MessageIntake.class.getName());

    private final MailStore store;
    private final SmtpSettings settings;
    private final Attempts attempts;
    private final SmtpMoments moments;
    private @Nullable ReceivedMail filed; // of the message that was taken last

    MessageIntake(MailStore store, SmtpSettings settings, Attempts attempts, SmtpMoments moments) {
        this.store = store;
        this.settings = settings;
        this.attempts = attempts;
        this.moments = moments;
    }

    /**
     * Delivers a message unless it is refused. When this returns, everybody can see the mail.
     *
     * @return an outcome for each accepted RCPT, in order; also where one address was named twice
     * @throws IOException if a fault breaks the connection
     */
    List<Outcome> take(Transaction transaction, MessageBuffer message) throws IOException {
        RawMessage octets;
        try {
            octets = message.toMessage();
            attempts.read(octets);
            EightBitCheck.check(octets, transaction.parameters(), settings);
        } catch (SmtpException e) {
            return attempts.finish(() -> outcomes(transaction, Map.of(), e.reply()));
        } catch (RuntimeException e) {
            return attempts.finish(() -> outcomes(transaction, Map.of(), failed(e)));
        }
        try {
            return moments.mayStrikeAtMessage()
                    ? takeWithFaults(transaction, octets)
                    : attempts.finish(() -> outcomes(transaction, Map.of(), deliver(transaction, octets, List.of())));
        } catch (RuntimeException e) {
            return attempts.finish(() -> outcomes(transaction, Map.of(), failed(e)));
        }
    }

    private List<Outcome> takeWithFaults(Transaction transaction, RawMessage octets) throws IOException {
        ReceivedMail candidate =
                new ReceivedMail(0, transaction.envelope(store.clock().instant(), List.of()), octets);
        Map<Recipient, Reply> faults = moments.message(candidate, transaction.accepted());
        filed = null;
        List<Outcome> outcomes = attempts.finish(() -> faults.keySet().containsAll(transaction.accepted())
                ? outcomes(transaction, faults, Reply.INTERNAL_ERROR)
                : outcomes(transaction, faults, deliver(transaction, octets, faults.keySet())));
        ReceivedMail mail = filed;
        return mail == null
                ? outcomes
                : tell(outcomes, moments.stored(mail, mail.envelope().recipients()));
    }

    private static List<Outcome> tell(List<Outcome> outcomes, Map<Recipient, Reply> instead) {
        return outcomes.stream()
                .map(each -> new Outcome(each.recipient(), instead.getOrDefault(each.recipient(), each.reply())))
                .toList();
    }

    private static List<Outcome> outcomes(Transaction transaction, Map<Recipient, Reply> faults, Reply others) {
        return transaction.accepted().stream()
                .map(recipient -> new Outcome(recipient, faults.getOrDefault(recipient, others)))
                .toList();
    }

    private Reply deliver(Transaction transaction, RawMessage octets, Collection<Recipient> butNotTo) {
        try {
            ReceivedMail mail = store.deliver(transaction.envelope(store.clock().instant(), butNotTo), octets);
            attempts.filed(mail);
            filed = mail;
            return Reply.of(250, "2.0.0", "Message " + mail.id() + " accepted");
        } catch (RuntimeException e) { // here and not in the session, as in LMTP each recipient has to hear of it
            return failed(e);
        }
    }

    private static Reply failed(RuntimeException problem) {
        LOG.log(System.Logger.Level.ERROR, "A message could not be delivered", problem);
        return Reply.INTERNAL_ERROR;
    }
}
