package dev.restante.net;

import java.io.IOException;
import java.io.Serial;

/** A fault has ended the connection: there is nothing more to say. */
final class FaultEnd extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    FaultEnd(String message) {
        super(message);
    }
}
