package dev.restante.imap.wire;

import java.io.Serial;

/** A literal that is larger than allowed. A synchronising one has not been sent, another one was skipped. */
public final class LiteralTooLargeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    LiteralTooLargeException(long size, long limit) {
        super("A literal of " + size + " octets is too large, the limit is " + limit, null, false, false);
    }
}
