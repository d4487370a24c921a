package dev.restante.smtp;

import dev.restante.decode.CanonicalAddress;
import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.Recipient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mail transaction under way (RFC 5321 section 3.3): from an accepted MAIL to the end of the message. */
public final class Transaction {

    private final String mailFrom;
    private final Map<String, String> parameters;
    private final Client client;
    private final Instant startedAt;
    private final Map<CanonicalAddress, Recipient> recipients = new LinkedHashMap<>();

    Transaction(String mailFrom, Map<String, String> parameters, Client client, Instant startedAt) {
        this.mailFrom = mailFrom;
        this.parameters = parameters;
        this.client = client;
        this.startedAt = startedAt;
    }

    /**
     * Adds a recipient. The same address again changes nothing, however it is quoted (RFC 5321 section 4.1.2).
     *
     * @param recipient the recipient
     */
    public void add(Recipient recipient) {
        recipients.putIfAbsent(CanonicalAddress.of(recipient.address()), recipient);
    }

    /**
     * Tells how many recipients there are.
     *
     * @return the number of different addresses
     */
    public int recipientCount() {
        return recipients.size();
    }

    /**
     * The parameters of MAIL.
     *
     * @return values by upper-case keyword
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    Envelope envelope(Instant receivedAt) {
        return new Envelope(mailFrom, parameters, List.copyOf(recipients.values()), client, startedAt, receivedAt);
    }
}
