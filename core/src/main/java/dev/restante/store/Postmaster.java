package dev.restante.store;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.Notification;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import dev.restante.report.DeliveryAction;
import dev.restante.report.DeliveryReport;
import dev.restante.report.RecipientStatus;
import dev.restante.settings.DeliveryReports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes to senders what became of their mail. Immutable and safe for several threads. */
public final class Postmaster {

    private final String hostName;
    private final InstantSource clock;
    private final DeliveryReports policy;

    /**
     * Makes a postmaster.
     *
     * @param hostName the name of the server that reports
     * @param clock tells when it does
     * @param policy when it does of its own accord
     */
    public Postmaster(String hostName, InstantSource clock, DeliveryReports policy) {
        this.hostName = hostName;
        this.clock = clock;
        this.policy = policy;
    }

    /** A report with its envelope, ready to be filed. */
    record Letter(Envelope envelope, RawMessage message) {}

    /** The report that the sender of a mail wants once it is in the mailboxes: RFC 3461 section 5.2.3. */
    Optional<DeliveryReport> reportOnDelivery(ReceivedMail mail) {
        Envelope envelope = mail.envelope();
        if (policy == DeliveryReports.NONE || envelope.mailFrom().isEmpty()) {
            return Optional.empty();
        }
        List<RecipientStatus> delivered = envelope.recipients().stream()
                .filter(recipient -> recipient.notifications().contains(Notification.SUCCESS))
                .map(recipient -> RecipientStatus.of(recipient.address(), DeliveryAction.DELIVERED))
                .toList();
        return delivered.isEmpty()
                ? Optional.empty()
                : Optional.of(DeliveryReport.on(mail).with(delivered));
    }

    Letter write(DeliveryReport report) {
        Instant now = clock.instant();
        RawMessage message = report.message(hostName, now);
        return new Letter(envelope(report.mail().envelope().mailFrom(), message, now), message);
    }

    /** RFC 3461 section 6.1. As no client brings it, the client is the server itself. */
    private Envelope envelope(String returnPath, RawMessage message, Instant now) {
        Recipient sender = new Recipient(returnPath, Map.of("NOTIFY", "NEVER"));
        Client self = new Client(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), hostName);
        return new Envelope("", parameters(returnPath, message), List.of(sender), self, now, now);
    }

    /** What a client would have to say of such a message: RFC 6152, RFC 3030 and RFC 6531. */
    private static Map<String, String> parameters(String returnPath, RawMessage message) {
        Map<String, String> parameters = new HashMap<>();
        switch (message.mime().transferEncoding()) {
            case "8bit" -> parameters.put("BODY", "8BITMIME");
            case "binary" -> parameters.put("BODY", "BINARYMIME");
            default -> {} // 7BIT, which is the default
        }
        boolean global = message.mime().children().stream()
                .anyMatch(part -> part.contentType().fullType().startsWith("message/global"));
        if (global || returnPath.chars().anyMatch(c -> c >= 0x80)) {
            parameters.put("SMTPUTF8", "");
        }
        return parameters;
    }
}
