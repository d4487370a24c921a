package dev.restante.conversation;

import dev.restante.fault.FaultStrike;
import dev.restante.mail.ReceivedMail;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One try of a client to deliver a mail over SMTP or LMTP: a transaction that it began with MAIL, whatever became of
 * it. One that was refused at MAIL is one too. Immutable.
 */
public final class DeliveryAttempt {

    private final long conversation;
    private final Instant began;
    private final @Nullable Instant ended;
    private final String sender;
    private final SmtpReply senderReply;
    private final List<AttemptedRecipient> recipients;
    private final List<FaultStrike> faults;
    private final @Nullable Result result;

    /**
     * How a message was answered.
     *
     * @param reply what the client was told; in LMTP, where each recipient has a reply, the first that refuses, or else
     *     the first
     * @param messageId the Message-ID with its angle brackets; null if there is none, or the message was not read
     * @param mail what came of it; null if nothing did, or if it was forgotten
     */
    public record Result(
            SmtpReply reply,
            @Nullable String messageId,
            @Nullable ReceivedMail mail) {}

    /**
     * From whom to whom, which two attempts to deliver the same mail have in common.
     *
     * @param sender the reverse-path; empty for the null one
     * @param recipients all that were named, in order
     */
    public record Addresses(String sender, Set<String> recipients) {

        /** Shows both. */
        @Override
        public String toString() {
            return "<" + sender + "> to " + recipients;
        }
    }

    /**
     * Describes an attempt.
     *
     * @param conversation the number of its conversation; 0 if none was recorded
     * @param began when MAIL came
     * @param ended when it was over; null if it is not
     * @param sender the reverse-path; empty for the null one
     * @param senderReply what MAIL was answered
     * @param recipients those that RCPT named
     * @param faults which struck it
     * @param result how the message was answered; null if none was sent to its end
     */
    public DeliveryAttempt(
            long conversation,
            Instant began,
            @Nullable Instant ended,
            String sender,
            SmtpReply senderReply,
            List<AttemptedRecipient> recipients,
            List<FaultStrike> faults,
            @Nullable Result result) {
        this.conversation = conversation;
        this.began = Objects.requireNonNull(began, "began");
        this.ended = ended;
        this.sender = Objects.requireNonNull(sender, "sender");
        this.senderReply = Objects.requireNonNull(senderReply, "senderReply");
        this.recipients = List.copyOf(recipients);
        this.faults = List.copyOf(faults);
        this.result = result;
    }

    /**
     * In which conversation it was.
     *
     * @return {@link Conversation#number()}
     */
    public long conversation() {
        return conversation;
    }

    /**
     * Tells when it began.
     *
     * @return when MAIL came
     */
    public Instant began() {
        return began;
    }

    /**
     * Tells when it was over.
     *
     * @return when the transaction ended, by a final reply, by RSET and the like, or with the connection; empty if it
     *     had not yet
     */
    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /**
     * The sender.
     *
     * @return the reverse-path of MAIL, empty for the null one; if it could not be read, the argument as it was
     */
    public String sender() {
        return sender;
    }

    /**
     * What MAIL was answered.
     *
     * @return the reply
     */
    public SmtpReply senderReply() {
        return senderReply;
    }

    /**
     * The recipients, accepted or not.
     *
     * @return one for each RCPT, in order; the first thousand at most
     */
    public List<AttemptedRecipient> recipients() {
        return recipients;
    }

    /**
     * From whom to whom: what to look for where there is no Message-ID yet.
     *
     * @return sender and recipients
     */
    public Addresses addresses() {
        Set<String> named = new LinkedHashSet<>();
        recipients.forEach(each -> named.add(each.address()));
        return new Addresses(sender, Collections.unmodifiableSet(named));
    }

    /**
     * What the message was answered, after DATA or the last BDAT; a refusal of DATA itself too.
     *
     * @return the reply; in LMTP, where each recipient has one, the first that refuses, or else the first; empty if it
     *     never came to that, because the client left, reset the transaction, or was refused before
     */
    public Optional<SmtpReply> finalReply() {
        return Optional.ofNullable(result).map(Result::reply);
    }

    /**
     * The Message-ID.
     *
     * @return with its angle brackets; empty if the message has none, or did not get so far that it was read
     */
    public Optional<String> messageId() {
        return Optional.ofNullable(result).map(Result::messageId);
    }

    /**
     * What came of it.
     *
     * @return the mail; empty if nothing came of it, or if the mail was forgotten since
     */
    public Optional<ReceivedMail> mail() {
        return Optional.ofNullable(result).map(Result::mail);
    }

    /**
     * Tells whether the mail was taken.
     *
     * @return whether the final reply says yes
     */
    public boolean isAccepted() {
        return finalReply().filter(SmtpReply::isPositive).isPresent();
    }

    /**
     * Which faults struck it, from MAIL on. After a fault that loses the final reply, this attempt still has the reply
     * that the server had decided on, though its client never heard it.
     *
     * @return the faults in order
     */
    public List<FaultStrike> faults() {
        return faults;
    }

    /**
     * What spoke against it last: the final reply, that to a RCPT, or that to MAIL.
     *
     * @return the refusal, as {@code RCPT TO:<jane@example.com> was refused with 550 5.1.1 …}; empty if nothing was
     *     refused
     */
    public Optional<String> refusal() {
        if (result != null && !result.reply.isPositive()) {
            return Optional.of("the message was refused with " + result.reply);
        }
        if (!senderReply.isPositive()) {
            return Optional.of("MAIL FROM:<%s> was refused with %s".formatted(sender, senderReply));
        }
        return recipients.stream()
                .filter(each -> !each.isAccepted())
                .reduce((first, second) -> second)
                .map(each -> "RCPT TO:<%s> was refused with %s".formatted(each.address(), each.reply()));
    }

    /** Shows the attempt in one line. */
    @Override
    public String toString() {
        String outcome = result == null ? refusal().orElse("no message was sent") : result.reply.toString();
        String struck = faults.stream().map(FaultStrike::toString).collect(Collectors.joining("; "));
        return "attempt at %s from <%s> to %s: %s%s"
                .formatted(began, sender, recipients, outcome, struck.isEmpty() ? "" : " (" + struck + ")");
    }
}
