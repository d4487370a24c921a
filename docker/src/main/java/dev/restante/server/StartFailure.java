package dev.restante.server;

import java.io.Serial;

/** Something outside the program that keeps it from starting. The message says what, and which option to change. */
class StartFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    StartFailure(String message) {
        super(message);
    }
}
