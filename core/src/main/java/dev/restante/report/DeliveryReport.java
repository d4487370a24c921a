package dev.restante.report;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A report to the sender of a mail on what became of it: a delivery status notification, or bounce (RFC 3464).
 * Immutable and safe for several threads; each method that adds a recipient gives a new report.
 *
 * <pre>{@code
 * ReceivedMail mail = server.received(to("jane@example.com")).awaitOne();
 * server.deliver(DeliveryReport.on(mail)
 *         .failed("jane@example.com", "5.1.1", "550 5.1.1 No such user")
 *         .delayed("bob@example.com"));
 * }</pre>
 *
 * <p>What the sender asked for with RET, ENVID and ORCPT (RFC 3461) is taken from the envelope of the mail. NOTIFY is
 * not: whoever makes a report wants it.
 */
public final class DeliveryReport {

    /** RFC 5321 section 4.5.4.1: the time after which a sender gives up is generally at least 4 to 5 days. */
    private static final Duration USUAL_RETRY_TIME = Duration.ofDays(5);

    private final ReceivedMail mail;
    private final List<RecipientStatus> recipients;

    private DeliveryReport(ReceivedMail mail, List<RecipientStatus> recipients) {
        this.mail = mail;
        this.recipients = recipients;
    }

    /**
     * Begins a report.
     *
     * @param mail what it is about
     * @return a report that says nothing yet
     * @throws IllegalArgumentException if the mail came from {@code <>}: nobody may be sent a report on it, or reports
     *     would chase reports (RFC 3461 section 5.2)
     */
    public static DeliveryReport on(ReceivedMail mail) {
        if (mail.envelope().mailFrom().isEmpty()) {
            throw new IllegalArgumentException(
                    "Mail " + mail.id() + " came from <>, so no report may be sent on it (RFC 3461 section 5.2)");
        }
        return new DeliveryReport(mail, List.of());
    }

    /**
     * Reports that there is no such mailbox.
     *
     * @param recipient who does not get the mail
     * @return a new report
     */
    public DeliveryReport failed(String recipient) {
        return with(RecipientStatus.of(recipient, DeliveryAction.FAILED));
    }

    /**
     * Reports a failure.
     *
     * @param recipient who does not get the mail
     * @param status why, as an enhanced status code such as {@code 5.2.2}
     * @param diagnostic why, as an SMTP reply such as {@code 552 5.2.2 Mailbox full}
     * @return a new report
     */
    public DeliveryReport failed(String recipient, String status, String diagnostic) {
        return with(RecipientStatus.of(recipient, DeliveryAction.FAILED).because(status, diagnostic));
    }

    /**
     * Reports that a host does not answer, and will be tried again until five days after the mail came.
     *
     * @param recipient who does not have the mail yet
     * @return a new report
     */
    public DeliveryReport delayed(String recipient) {
        return with(delay(recipient));
    }

    /**
     * Reports a delay, with more attempts until five days after the mail came.
     *
     * @param recipient who does not have the mail yet
     * @param status why, as an enhanced status code such as {@code 4.2.2}
     * @param diagnostic why, as an SMTP reply such as {@code 452 4.2.2 Mailbox full}
     * @return a new report
     */
    public DeliveryReport delayed(String recipient, String status, String diagnostic) {
        return with(delay(recipient).because(status, diagnostic));
    }

    private RecipientStatus delay(String recipient) {
        Instant end = mail.envelope().receivedAt().plus(USUAL_RETRY_TIME);
        return RecipientStatus.of(recipient, DeliveryAction.DELAYED).retriedUntil(end);
    }

    /**
     * Reports that the mail is in the mailbox.
     *
     * @param recipient who has it
     * @return a new report
     */
    public DeliveryReport delivered(String recipient) {
        return with(RecipientStatus.of(recipient, DeliveryAction.DELIVERED));
    }

    /**
     * Reports that the mail went on to where nobody reports on it.
     *
     * @param recipient who it is for
     * @return a new report
     */
    public DeliveryReport relayed(String recipient) {
        return with(RecipientStatus.of(recipient, DeliveryAction.RELAYED));
    }

    /**
     * Reports that the mail went on to the several addresses that this one stands for.
     *
     * @param recipient the alias
     * @return a new report
     */
    public DeliveryReport expanded(String recipient) {
        return with(RecipientStatus.of(recipient, DeliveryAction.EXPANDED));
    }

    /**
     * Reports on one more recipient.
     *
     * @param recipient what became of the mail for whom
     * @return a new report
     * @throws IllegalArgumentException if this report has that recipient already
     */
    public DeliveryReport with(RecipientStatus recipient) {
        return with(List.of(recipient));
    }

    /**
     * Reports on more recipients.
     *
     * @param more what became of the mail for whom
     * @return a new report
     * @throws IllegalArgumentException if the report would have a recipient twice
     */
    public DeliveryReport with(List<RecipientStatus> more) {
        Map<String, RecipientStatus> all = new LinkedHashMap<>();
        for (RecipientStatus each :
                Stream.concat(recipients.stream(), more.stream()).toList()) {
            if (all.put(each.address(), each) != null) {
                throw new IllegalArgumentException("The report has " + each.address() + " already");
            }
        }
        return new DeliveryReport(mail, List.copyOf(all.values()));
    }

    /**
     * What the report is about.
     *
     * @return the mail
     */
    public ReceivedMail mail() {
        return mail;
    }

    /**
     * What the report says.
     *
     * @return the recipients in order
     */
    public List<RecipientStatus> recipients() {
        return recipients;
    }

    /**
     * Writes the report as a message: words for people, the status for programs, and what comes back of the mail. That
     * is all of it if a recipient {@code FAILED} and the sender did not ask for the header alone (RET=HDRS), else the
     * header (RFC 3461 section 6.2). The same report at the same time is the same message, octet for octet.
     *
     * @param host the name of the server that reports
     * @param time when it does
     * @return a message of the type multipart/report
     * @throws IllegalStateException if the report has no recipient
     */
    public RawMessage message(String host, Instant time) {
        if (recipients.isEmpty()) {
            throw new IllegalStateException("A report says what became of the mail for one recipient at least");
        }
        return ReportWriter.write(this, host, time);
    }

    /** The worst that became of the mail. */
    DeliveryAction worst() {
        return recipients.stream()
                .map(RecipientStatus::action)
                .min(DeliveryAction::compareTo)
                .orElseThrow();
    }

    /** Shows what the report says. */
    @Override
    public String toString() {
        return "report on " + mail + ": " + recipients;
    }
}
