package dev.restante.sasl;

import dev.restante.net.LineInput;
import java.io.Serial;

/** An authentication that does not succeed. The message says why, in words for a client. */
public final class SaslException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** RFC 5321 section 4.5.3.1.5: a reply line has at most 512 octets. */
    private static final int MAX_LENGTH = 400;

    /** Why it does not succeed; each protocol has a reply for each. */
    public enum Reason {
        /** The client sent {@code *} (RFC 4954 section 4, RFC 3501 section 6.2.2). */
        CANCELLED,
        /** The client sent something that is no base64, or not what the mechanism expects. */
        MALFORMED,
        /** The client sent an initial response, though the server speaks first (RFC 4954 section 4, RFC 4959). */
        OUT_OF_TURN,
        /** Nobody has this name and this password. */
        REFUSED
    }

    private final Reason reason;

    /**
     * Makes an exception.
     *
     * @param reason the kind of the problem
     * @param message the problem in words for a client; it may quote what the client said, line ends included: control
     *     characters become question marks, and what is too long is cut
     */
    public SaslException(Reason reason, String message) {
        super(onOneLine(message), null, false, false);
        this.reason = reason;
    }

    private static String onOneLine(String message) {
        String cut = message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) + "..." : message;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * Tells the kind of the problem.
     *
     * @return why it does not succeed
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Lets the conversation show that the client has cancelled: that line is no secret.
     *
     * @param in what the client says
     */
    public void discloseCancellation(LineInput in) {
        if (reason == Reason.CANCELLED) {
            in.disclose();
        }
    }
}
