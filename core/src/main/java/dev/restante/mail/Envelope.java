package dev.restante.mail;

import dev.restante.decode.ParameterValues;
import dev.restante.decode.Xtext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the SMTP client said around a message (RFC 5321 section 2.3.1): the truth about where a mail comes from and whom
 * it goes to, which its header fields need not tell.
 *
 * @param mailFrom the reverse-path as the client wrote it, without angle brackets and source route; empty for
 *     {@code MAIL FROM:<>}
 * @param parameters the ESMTP parameters of MAIL by upper-case keyword; an empty value where there was none
 * @param recipients the accepted recipients in the order of their RCPT commands, each address once, however it was
 *     quoted
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

    /**
     * What the client said that the message is made of (RFC 6152).
     *
     * @return the value of BODY; empty where there is none, which means {@link BodyType#SEVEN_BIT}, or none that can be
     *     read
     */
    public Optional<BodyType> body() {
        return value("BODY").flatMap(BodyType::parse);
    }

    /**
     * Tells whether the client declared addresses or header fields beyond ASCII (RFC 6531 section 3.4).
     *
     * @return whether there was SMTPUTF8
     */
    public boolean smtpUtf8() {
        return parameters.containsKey("SMTPUTF8");
    }

    /**
     * Tells whether the mail must go over TLS all the way (RFC 8689 section 4).
     *
     * @return whether there was REQUIRETLS
     */
    public boolean requiresTls() {
        return parameters.containsKey("REQUIRETLS");
    }

    /**
     * By when the sender wants the mail to be delivered (RFC 2852 section 4).
     *
     * @return the value of BY; empty where there is none, or none that can be read
     */
    public Optional<DeliverBy> deliverBy() {
        return value("BY").flatMap(DeliverBy::parse);
    }

    /**
     * How urgent the mail is (RFC 6710 section 3).
     *
     * @return the value of MT-PRIORITY, from -9 to 9; empty where there is none, which means 0, or none that can be
     *     read
     */
    public OptionalInt priority() {
        return value("MT-PRIORITY").map(ParameterValues::priority).orElse(OptionalInt.empty());
    }

    /**
     * For how long the sender wanted the mail to be held (RFC 4865 section 3). It was not: this server delivers at
     * once.
     *
     * @return the value of HOLDFOR; empty where there is none, or none that can be read
     */
    public Optional<Duration> holdFor() {
        return value("HOLDFOR").flatMap(ParameterValues::seconds);
    }

    /**
     * Until when the sender wanted the mail to be held (RFC 4865 section 3). It was not: this server delivers at once.
     *
     * @return the value of HOLDUNTIL, or what HOLDFOR comes to from the MAIL command; empty where there is neither, or
     *     none that can be read
     */
    public Optional<Instant> holdUntil() {
        return value("HOLDUNTIL")
                .flatMap(ParameterValues::time)
                .or(() -> holdFor().map(startedAt::plus));
    }

    private Optional<String> value(String keyword) {
        return Optional.ofNullable(parameters.get(keyword));
    }
}
