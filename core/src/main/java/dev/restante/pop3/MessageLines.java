package dev.restante.pop3;

import dev.restante.mime.RawMessage;
import dev.restante.net.Elision;
import dev.restante.net.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message, or the beginning of one, as the lines of a response. The octets go out as they are stored, range by range
 * between the dots that have to be stuffed (RFC 1939 section 3).
 *
 * <p>That holds for a header in UTF-8 too, whether the client has sent UTF8 or not. RFC 6856 section 2.1 asks for a
 * surrogate or a refusal if it has not. But octets that were received are never rebuilt here, and a test should see
 * what was sent with any client.
 *
 * <p>A dot is stuffed after each LF, also after one without CR, which SMTP never brings but IMAP's APPEND may: most
 * clients end lines there, and would take an unstuffed dot for the end of the response and the rest of the message for
 * responses to come.
 *
 * <p>The response ends with {@code CRLF . CRLF}. Where the message has no CRLF at its end, one is written; it belongs
 * to the end of the response, not to the message, and is in no size. So LIST, RFC822.SIZE of IMAP and what was stored
 * agree, and a client that counts octets gets back exactly those.
 */
final class MessageLines implements Pop3Reply.Lines {

    private static final byte[] CRLF = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final RawMessage message;
    private final int end;

    /** The message up to an offset. */
    MessageLines(RawMessage message, int end) {
        this.message = message;
        this.end = end;
    }

    @Override
    public void writeTo(Output out) throws IOException {
        out.elide(Elision.MESSAGE, this::writeLines);
    }

    private void writeLines(OutputStream out) throws IOException {
        int written = 0;
        boolean atLineStart = true;
        for (int at = 0; at < end; at++) {
            byte octet = message.at(at);
            if (atLineStart && octet == '.') {
                message.writeTo(out, written, at);
                out.write('.');
                written = at;
            }
            atLineStart = octet == '\n';
        }
        message.writeTo(out, written, end);
        if (end > 0 && !endsWithCrlf()) {
            out.write(CRLF);
        }
    }

    private boolean endsWithCrlf() {
        return end > 1 && message.at(end - 2) == '\r' && message.at(end - 1) == '\n';
    }
}
