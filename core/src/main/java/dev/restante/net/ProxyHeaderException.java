package dev.restante.net;

import java.io.IOException;
import java.io.Serial;

/** A connection that does not begin with a header of the PROXY protocol, as it has to. Says what is wrong. */
final class ProxyHeaderException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ProxyHeaderException(String problem) {
        super(problem);
    }
}
