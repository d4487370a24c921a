package dev.restante.net;

import java.io.InputStream;
import java.io.OutputStream;

/** Lets tests of other packages read and write without a socket. */
public final class Streams {

    private Streams() {}

    /** What a client says, to a server that has nothing to flush. */
    public static LineInput input(InputStream in) {
        return new LineInput(in, () -> {});
    }

    /** What a client is told. */
    public static Output output(OutputStream out) {
        return new Output(out);
    }
}
