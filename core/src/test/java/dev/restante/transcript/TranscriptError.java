package dev.restante.transcript;

import java.io.Serial;

/** A server that did not say what its transcript says. */
final class TranscriptError extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1;

    TranscriptError(Source source, String problem, String dialogue) {
        super(source + ": " + problem + "\nThe dialogue so far:\n" + dialogue);
    }
}
