package dev.restante.content;

import java.io.Serial;

/** A mail does not contain what was asked of it. The message says what was looked for and what there is instead. */
public final class MailContentError extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1;

    MailContentError(String message) {
        super(message);
    }
}
