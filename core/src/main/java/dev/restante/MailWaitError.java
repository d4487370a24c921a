package dev.restante;

import java.io.Serial;

/** A wait for mail that ended without what it waited for. The message says what was expected and what came instead. */
public final class MailWaitError extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1;

    MailWaitError(String message) {
        super(message);
    }
}
