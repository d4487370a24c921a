package dev.restante.conversation;

/**
 * A reply of SMTP as a client was told it (RFC 5321 section 4.2).
 *
 * @param code three digits
 * @param enhancedCode such as {@code 5.1.1} (RFC 3463); empty if it had none
 * @param text the text; lines of a longer one are divided by LF
 */
public record SmtpReply(int code, String enhancedCode, String text) {

    /**
     * Tells whether the reply says yes.
     *
     * @return whether its code begins with 2
     */
    public boolean isPositive() {
        return code / 100 == 2;
    }

    /**
     * Tells whether the reply invites to try again.
     *
     * @return whether its code begins with 4
     */
    public boolean isTransient() {
        return code / 100 == 4;
    }

    /** Shows the reply as it went over the wire, with spaces for the ends of lines. */
    @Override
    public String toString() {
        return code + (enhancedCode.isEmpty() ? " " : " " + enhancedCode + " ") + text.replace('\n', ' ');
    }
}
