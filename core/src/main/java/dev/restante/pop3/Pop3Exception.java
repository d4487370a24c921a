package dev.restante.pop3;

import java.io.Serial;

/** A command that is refused; carries the reply. */
public final class Pop3Exception extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Pop3Reply reply;

    /**
     * Makes an exception without a response code.
     *
     * @param text what is wrong and what would be right
     */
    public Pop3Exception(String text) {
        super(text, null, false, false);
        this.reply = Pop3Reply.error(text);
    }

    /**
     * Makes an exception with a response code, which tells programs what the text tells people.
     *
     * @param code the response code
     * @param text what is wrong and what would be right
     */
    public Pop3Exception(ResponseCode code, String text) {
        super(text, null, false, false);
        this.reply = Pop3Reply.error(code, text);
    }

    /**
     * What the client is told.
     *
     * @return the reply
     */
    public Pop3Reply reply() {
        return reply;
    }
}
