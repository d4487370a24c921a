package dev.restante.smtp;

import dev.restante.decode.CanonicalAddress;
import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.Recipient;
import dev.restante.store.OpenTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail transaction under way (RFC 5321 section 3.3): from an accepted MAIL to the end of the message. */
public final class Transaction {

    private final String mailFrom;
    private final Map<String, String> parameters;
    private final Client client;
    private final Instant startedAt;
    private final OpenTransaction open;
    private final List<Recipient> accepted = new ArrayList<>();
    private @Nullable ChunkedMessage chunks;

    Transaction(
            String mailFrom, Map<String, String> parameters, Client client, Instant startedAt, OpenTransaction open) {
        this.mailFrom = mailFrom;
        this.parameters = parameters;
        this.client = client;
        this.startedAt = startedAt;
        this.open = open;
    }

    /**
     * Adds a recipient. The same address again, however it is quoted, gets no second mail, but in LMTP a second reply.
     *
     * @param recipient the recipient
     */
    public void add(Recipient recipient) {
        accepted.add(recipient);
        open.add(recipient.address());
    }

    void end() {
        open.end();
    }

    /**
     * Tells how many recipients there are.
     *
     * @return the number of RCPT commands that were accepted
     */
    public int recipientCount() {
        return accepted.size();
    }

    Instant startedAt() {
        return startedAt;
    }

    String mailFrom() {
        return mailFrom;
    }

    /** The recipient that was accepted last; there must be one. */
    Recipient lastRecipient() {
        return accepted.get(accepted.size() - 1);
    }

    /** The recipients of all RCPT commands that were accepted, in order. */
    List<Recipient> accepted() {
        return List.copyOf(accepted);
    }

    /**
     * The parameters of MAIL.
     *
     * @return values by upper-case keyword
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    /**
     * Tells whether MAIL announced a binary message (RFC 3030 section 3).
     *
     * @return whether its octets may be any
     */
    public boolean isBinary() {
        return "BINARYMIME".equalsIgnoreCase(parameters.get("BODY"));
    }

    /**
     * Tells whether the message comes in chunks.
     *
     * @return whether {@link #chunks} has been called
     */
    public boolean hasChunks() {
        return chunks != null;
    }

    /**
     * The message, which comes in chunks.
     *
     * @param settings its limits
     * @return the same message for each chunk
     */
    public ChunkedMessage chunks(SmtpSettings settings) {
        if (chunks == null) {
            chunks = new ChunkedMessage(settings, isBinary());
        }
        return chunks;
    }

    /** The envelope of the message, without the recipients that do not get it after all. */
    Envelope envelope(Instant receivedAt, Collection<Recipient> without) {
        Map<CanonicalAddress, Recipient> recipients = new LinkedHashMap<>();
        accepted.stream()
                .filter(each -> !without.contains(each))
                .forEach(each -> recipients.putIfAbsent(CanonicalAddress.of(each.address()), each));
        return new Envelope(mailFrom, parameters, List.copyOf(recipients.values()), client, startedAt, receivedAt);
    }
}
