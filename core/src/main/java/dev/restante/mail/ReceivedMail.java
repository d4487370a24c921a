package dev.restante.mail;

import dev.restante.mime.RawMessage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mail as it was received: the octets of the message, the envelope around it, and a decoded view for people.
 *
 * <p>Immutable and safe for several threads. There is one for each SMTP transaction, however many recipients it had.
 * The decoded view never fails: what is malformed is shown as well as it can be, what is missing is empty.
 *
 * <pre>{@code
 * ReceivedMail welcome = server.received(to("jane@example.com")).awaitOne();
 * assertThat(welcome.subject()).isEqualTo("Welcome");
 * assertThat(welcome.bcc()).containsExactly("audit@example.com");
 * }</pre>
 */
public final class ReceivedMail implements MailMessage {

    private static final int SHOWN_RECIPIENTS = 10;

    private final long id;
    private final Envelope envelope;
    private final RawMessage message;

    /**
     * Makes a received mail.
     *
     * @param id its number in the order of arrival
     * @param envelope the envelope
     * @param message the octets
     */
    public ReceivedMail(long id, Envelope envelope, RawMessage message) {
        this.id = id;
        this.envelope = Objects.requireNonNull(envelope, "envelope");
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * Numbers the mails of one server in the order of their arrival. Numbers only grow, also over a reset.
     *
     * @return the number of this mail, from 1
     */
    public long id() {
        return id;
    }

    /**
     * The envelope: what the client said with MAIL, RCPT and before them.
     *
     * @return the envelope
     */
    public Envelope envelope() {
        return envelope;
    }

    @Override
    public RawMessage message() {
        return message;
    }

    /**
     * The blind recipients: who is in the envelope, but neither in {@code To} nor in {@code Cc}. Addresses are compared
     * without regard to case.
     *
     * @return the envelope's addresses in order
     */
    public List<String> bcc() {
        Set<String> shown = Stream.concat(to().stream(), cc().stream())
                .map(a -> a.address().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return envelope.recipientAddresses().stream()
                .filter(a -> !shown.contains(a.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Shows the mail in one line, as failure messages do.
     *
     * @return such as {@code mail 3 from shop@example.com to [jane@example.com]: "Welcome"}
     */
    @Override
    public String toString() {
        String from = envelope.mailFrom().isEmpty() ? "<>" : envelope.mailFrom();
        return "mail %d from %s to %s: \"%s\"".formatted(id, from, recipientsInShort(), ShortText.of(subject()));
    }

    private String recipientsInShort() {
        List<String> all = envelope.recipientAddresses();
        return all.size() <= SHOWN_RECIPIENTS
                ? all.toString()
                : all.subList(0, SHOWN_RECIPIENTS) + " and " + (all.size() - SHOWN_RECIPIENTS) + " more";
    }
}
