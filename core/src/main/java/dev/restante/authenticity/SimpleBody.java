package dev.restante.authenticity;

import dev.restante.mime.RawMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The "simple" canonicalisation of a body (RFC 6376 section 3.4.3): {@code *CRLF} at its end becomes one CRLF. */
final class SimpleBody {

    private SimpleBody() {}

    static void write(RawMessage message, int from, BodyDigest digest) {
        int end = message.size();
        while (end - 2 >= from && message.at(end - 2) == '\r' && message.at(end - 1) == '\n') {
            end -= 2;
        }
        try {
            message.writeTo(digest, from, end);
        } catch (IOException e) {
            throw new UncheckedIOException("A digest does no I/O", e);
        }
        digest.write('\r');
        digest.write('\n');
    }
}
