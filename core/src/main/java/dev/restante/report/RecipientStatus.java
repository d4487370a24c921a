package dev.restante.report;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail for one recipient (RFC 3464 section 2.3).
 *
 * <pre>{@code
 * RecipientStatus.of("jane@example.com", DeliveryAction.FAILED)
 *         .because("5.2.2", "552 5.2.2 Mailbox full")
 *         .saidBy("mx.example.com");
 * }</pre>
 *
 * @param address the recipient as the envelope names it
 * @param action what became of the mail
 * @param status why, as an enhanced status code (RFC 3463)
 * @param diagnostic why, as an SMTP reply of one or more lines; empty if there was none
 * @param remoteMta the server that gave that reply; empty if it was the reporting one
 * @param lastAttempt when delivery was last tried; null for the time of the report
 * @param retryUntil until when it is tried again; null if that is not told
 */
public record RecipientStatus(
        String address,
        DeliveryAction action,
        String status,
        String diagnostic,
        String remoteMta,
        @Nullable Instant lastAttempt,
        @Nullable Instant retryUntil) {

    /** {@code DIGIT "." 1*3DIGIT "." 1*3DIGIT}, the first as RFC 3463 section 2 has it, none with leading zeros. */
    private static final Pattern STATUS = Pattern.compile("[245](\\.(0|[1-9][0-9]{0,2})){2}");

    /** The beginning of {@code *( 3*DIGIT "-" *text ) 3*DIGIT SPACE *text} (RFC 3461 section 9.2). */
    private static final Pattern DIAGNOSTIC = Pattern.compile("([2-5][0-9]{2}[ -].*)?", Pattern.DOTALL);

    /** A name is in ASCII (RFC 3464 section 2.3.5); {@code [192.0.2.1]} is one too. */
    private static final Pattern MTA_NAME = Pattern.compile("[!-~]*");

    /**
     * Tells what became of a mail.
     *
     * @param address the recipient
     * @param action what became of the mail
     * @param status the enhanced status code
     * @param diagnostic an SMTP reply; may be empty
     * @param remoteMta the server that gave that reply; may be empty
     * @param lastAttempt when delivery was last tried; may be null
     * @param retryUntil until when it is tried again; may be null, and must be if it is not {@code DELAYED}
     * @throws IllegalArgumentException if one of these cannot stand in a report; the message says what would be right
     */
    public RecipientStatus {
        Objects.requireNonNull(action, "action");
        require(!address.isBlank(), "A report names its recipients, such as jane@example.com");
        require(
                STATUS.matcher(status).matches(),
                "A status looks like 5.1.1 and begins with 2, 4 or 5 (RFC 3463): " + status);
        require(
                DIAGNOSTIC.matcher(diagnostic).matches(),
                "A diagnostic is an SMTP reply such as 550 5.1.1 No such user: " + diagnostic);
        require(
                MTA_NAME.matcher(remoteMta).matches(),
                "A server is named in ASCII without spaces, such as mx.example.com: " + remoteMta);
        require(
                retryUntil == null || action == DeliveryAction.DELAYED,
                "Only what is delayed is tried again (RFC 3464 section 2.3.9)");
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException(rule);
        }
    }

    /**
     * What usually stands in a report: for a failure that there is no such mailbox, for a delay that the host does not
     * answer.
     *
     * @param address the recipient
     * @param action what became of the mail
     * @return the status
     */
    public static RecipientStatus of(String address, DeliveryAction action) {
        return new RecipientStatus(address, action, action.usualStatus(), action.usualDiagnostic(), "", null, null);
    }

    /**
     * The same for another reason.
     *
     * @param newStatus the enhanced status code
     * @param newDiagnostic an SMTP reply; may be empty
     * @return a new status
     */
    public RecipientStatus because(String newStatus, String newDiagnostic) {
        return new RecipientStatus(address, action, newStatus, newDiagnostic, remoteMta, lastAttempt, retryUntil);
    }

    /**
     * The same, where another server gave the diagnostic.
     *
     * @param newRemoteMta its name
     * @return a new status
     */
    public RecipientStatus saidBy(String newRemoteMta) {
        return new RecipientStatus(address, action, status, diagnostic, newRemoteMta, lastAttempt, retryUntil);
    }

    /**
     * The same, last tried at another time.
     *
     * @param time when
     * @return a new status
     */
    public RecipientStatus triedAt(Instant time) {
        return new RecipientStatus(address, action, status, diagnostic, remoteMta, time, retryUntil);
    }

    /**
     * The same, with an end of all attempts.
     *
     * @param time until when it is tried again
     * @return a new status
     */
    public RecipientStatus retriedUntil(Instant time) {
        return new RecipientStatus(address, action, status, diagnostic, remoteMta, lastAttempt, time);
    }
}
