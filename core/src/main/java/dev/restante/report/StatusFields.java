package dev.restante.report;

import dev.restante.mail.Envelope;
import dev.restante.mail.OriginalRecipient;
import dev.restante.mail.Recipient;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The second part, for programs (RFC 3464 section 2.1; beyond ASCII RFC 6533 section 4.1). */
final class StatusFields {

    private final Envelope envelope;
    private final Map<String, Recipient> recipients;
    private final Instant time;
    private final Fields fields = new Fields();

    private StatusFields(Envelope envelope, Instant time) {
        this.envelope = envelope;
        this.recipients = envelope.recipients().stream()
                .collect(Collectors.toMap(Recipient::address, Function.identity(), (first, second) -> first));
        this.time = time;
    }

    static ReportPart part(DeliveryReport report, String host, Instant time) {
        StatusFields status = new StatusFields(report.mail().envelope(), time);
        status.addMessage(host);
        report.recipients().forEach(status::addRecipient);
        return ReportPart.of("message/delivery-status", "message/global-delivery-status", status.fields.toString());
    }

    /** RFC 3464 section 2.2, in the order of its grammar. */
    private void addMessage(String host) {
        envelope.envelopeId().ifPresent(id -> fields.add("Original-Envelope-Id", id));
        fields.add("Reporting-MTA", "dns; " + host);
        fields.add("Arrival-Date", envelope.receivedAt());
    }

    /** RFC 3464 section 2.3, in the order of its grammar. */
    private void addRecipient(RecipientStatus recipient) {
        fields.emptyLine();
        originalRecipient(recipient.address())
                .ifPresent(original -> fields.add("Original-Recipient", original.type() + "; " + original.address()));
        fields.add("Final-Recipient", addressType(recipient.address()) + "; " + recipient.address());
        fields.add("Action", recipient.action().value());
        fields.add("Status", recipient.status());
        if (!recipient.remoteMta().isEmpty()) {
            fields.add("Remote-MTA", "dns; " + recipient.remoteMta());
        }
        if (!recipient.diagnostic().isEmpty()) {
            fields.add("Diagnostic-Code", "smtp; " + recipient.diagnostic());
        }
        fields.add("Last-Attempt-Date", Objects.requireNonNullElse(recipient.lastAttempt(), time));
        if (recipient.retryUntil() != null) {
            fields.add("Will-Retry-Until", recipient.retryUntil());
        }
    }

    private Optional<OriginalRecipient> originalRecipient(String address) {
        return Optional.ofNullable(recipients.get(address)).flatMap(Recipient::originalRecipient);
    }

    /** RFC 6533 section 3. */
    private static String addressType(String address) {
        return address.chars().allMatch(c -> c < 0x80) ? "rfc822" : "utf-8";
    }
}
