package dev.restante.net;

import java.io.OutputStream;

/** Lets tests of other packages write to something that is no socket. */
public final class Outputs {

    private Outputs() {}

    /** Writes to a stream when it is flushed. */
    public static Output of(OutputStream out) {
        return new Output(out, Recording.OFF);
    }
}
