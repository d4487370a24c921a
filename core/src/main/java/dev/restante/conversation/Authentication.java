package dev.restante.conversation;

/**
 * As whom a client has authenticated.
 *
 * @param user the user
 * @param mechanism the SASL mechanism, such as {@code PLAIN}, or the command: {@code LOGIN}, {@code PASS},
 *     {@code APOP}, {@code XCLIENT}
 */
public record Authentication(String user, String mechanism) {

    /** Shows both in words. */
    @Override
    public String toString() {
        return user + " by " + mechanism;
    }
}
