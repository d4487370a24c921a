package dev.restante.mail;

import dev.restante.decode.Xtext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the SMTP client said around a message (RFC 5321 section 2.3.1): the truth about where a mail comes from and whom
 * it goes to, which its header fields need not tell.
 *
 * @param mailFrom the reverse-path as the client wrote it, without angle brackets and source route; empty for
 *     {@code MAIL FROM:<>}
 * @param parameters the ESMTP parameters of MAIL by upper-case keyword; an empty value where there was none
 * @param recipients the accepted recipients in the order of their RCPT commands, without exact repetitions
 * @param client who sent it
 * @param startedAt when MAIL was accepted
 * @param receivedAt when the last octet of the message had come
 */
public record Envelope(
        String mailFrom,
        Map<String, String> parameters,
        List<Recipient> recipients,
        Client client,
        Instant startedAt,
        Instant receivedAt) {

    /**
     * Makes an envelope.
     *
     * @param mailFrom the reverse-path; empty for the null one
     * @param parameters the ESMTP parameters of MAIL by upper-case keyword
     * @param recipients the accepted recipients in order
     * @param client who sent it
     * @param startedAt when MAIL was accepted
     * @param receivedAt when the last octet of the message had come
     */
    public Envelope {
        Objects.requireNonNull(mailFrom, "mailFrom");
        parameters = Map.copyOf(parameters);
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /**
     * The recipients as plain addresses.
     *
     * @return the addresses in order
     */
    public List<String> recipientAddresses() {
        return recipients.stream().map(Recipient::address).toList();
    }

    /**
     * How much of the message the sender wants back if it cannot be delivered (RFC 3461 section 4.3).
     *
     * @return the value of RET; empty where there is none, or none that can be read
     */
    public Optional<ReturnContent> returnContent() {
        return value("RET").flatMap(ReturnContent::parse);
    }

    /**
     * By what the sender will recognise notifications about this mail (RFC 3461 section 4.4).
     *
     * @return the decoded ENVID; empty where there is none, or none that can be read
     */
    public Optional<String> envelopeId() {
        return value("ENVID").flatMap(Xtext::decode);
    }

    private Optional<String> value(String keyword) {
        return Optional.ofNullable(parameters.get(keyword));
    }
}
