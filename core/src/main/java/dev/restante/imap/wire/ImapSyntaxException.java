package dev.restante.imap.wire;

import java.io.Serial;

/** A command that breaks the grammar. The message says what was expected, in words for a client. */
public final class ImapSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param message what was expected
     */
    public ImapSyntaxException(String message) {
        super(message, null, false, false);
    }
}
