package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.net.LineInputs;
import dev.restante.net.Output;
import dev.restante.net.Outputs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Readers of what a test says. */
public final class Readers {

    static final int MAX_LINE = 10_000;
    static final int MAX_LITERAL = 1000;
    private static final ReaderLimits LIMITS = new ReaderLimits(MAX_LINE, MAX_LITERAL, Integer.MAX_VALUE, 20);

    private Readers() {}

    /** Reads an octet for each character. */
    public static ImapReader of(String latin1) {
        return of(new ByteArrayInputStream(latin1.getBytes(ISO_8859_1)), Outputs.of(OutputStream.nullOutputStream()));
    }

    static ImapReader of(InputStream in, Output out) {
        return new ImapReader(LineInputs.of(in), out, LIMITS);
    }
}
