package dev.restante.query;

import java.io.Serial;

/**
 * A query that takes too long on a mail, as some regular expressions do with repetitions within repetitions. Thrown
 * where mails are selected, since it shows on a mail and not when the query is made; the message says which expression
 * it is.
 */
public final class CostlyQueryException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1;

    CostlyQueryException(String message) {
        super(message);
    }
}
