package dev.restante.conversation;

/**
 * A recipient of a {@link DeliveryAttempt}.
 *
 * @param address as RCPT named it; if that could not be read, its argument as it was
 * @param reply what RCPT was answered
 */
public record AttemptedRecipient(String address, SmtpReply reply) {

    /**
     * Tells whether the server took it.
     *
     * @return whether the reply says yes
     */
    public boolean isAccepted() {
        return reply.isPositive();
    }

    /** Shows the address, and how it was refused. */
    @Override
    public String toString() {
        return isAccepted() ? address : address + " (" + reply + ")";
    }
}
