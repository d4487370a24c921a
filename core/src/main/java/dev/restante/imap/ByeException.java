package dev.restante.imap;

import java.io.IOException;
import java.io.Serial;

/** The server ends the session: BYE (RFC 3501 section 7.1.5), with words for the client. */
final class ByeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ByeException(String message) {
        super(message);
    }
}
