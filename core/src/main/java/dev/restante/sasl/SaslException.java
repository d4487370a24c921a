package dev.restante.sasl;

import java.io.Serial;

/** An authentication that does not succeed. The message says why, in words for a client. */
public final class SaslException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why it does not succeed; each protocol has a reply for each. */
    public enum Reason {
        /** The client sent {@code *} (RFC 4954 section 4, RFC 3501 section 6.2.2). */
        CANCELLED,
        /** The client sent something that is no base64, or not what the mechanism expects. */
        MALFORMED,
        /** Nobody has this name and this password. */
        REFUSED
    }

    private final Reason reason;

    /**
     * Makes an exception.
     *
     * @param reason the kind of the problem
     * @param message the problem in words for a client
     */
    public SaslException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * Tells the kind of the problem.
     *
     * @return why it does not succeed
     */
    public Reason reason() {
        return reason;
    }
}
