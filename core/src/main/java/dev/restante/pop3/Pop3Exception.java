package dev.restante.pop3;

import dev.restante.sasl.SaslException;
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
     * Makes an exception of an authentication that does not succeed. Only a wrong login has a response code: it tells
     * programs to ask for another password (RFC 3206 section 5).
     *
     * @param cause why it does not
     */
    Pop3Exception(SaslException cause) {
        super(cause.getMessage(), null, false, false);
        this.reply = cause.reason() == SaslException.Reason.REFUSED
                ? Pop3Reply.error(ResponseCode.AUTH, cause.getMessage())
                : Pop3Reply.error(cause.getMessage());
    }

    /** Makes an exception of a whole reply. */
    Pop3Exception(Pop3Reply reply) {
        super("", null, false, false);
        this.reply = reply;
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
