package dev.restante.smtp;

import java.io.Serial;

/** A command that is refused; carries the reply. */
public final class SmtpException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    /**
     * Makes an exception.
     *
     * @param code three digits, the first of them 4 or 5
     * @param enhanced the enhanced status code
     * @param text what is wrong and what would be right
     */
    public SmtpException(int code, String enhanced, String text) {
        super(text, null, false, false);
        this.reply = Reply.of(code, enhanced, text);
    }

    /** Makes an exception of a whole reply. */
    SmtpException(Reply reply) {
        super(String.join(" ", reply.lines()), null, false, false);
        this.reply = reply;
    }

    /**
     * What the client is told.
     *
     * @return the reply
     */
    public Reply reply() {
        return reply;
    }
}
