package dev.restante.authenticity;

import dev.restante.mime.RawMessage;

/**
 * The "relaxed" canonicalisation of a body (RFC 6376 section 3.4.4): white space at the end of lines and empty lines at
 * the end of the body do not count, other white space counts as one space. A CR or LF alone is no line end.
 */
final class RelaxedBody {

    private final BodyDigest digest;
    private int lineEnds;
    private boolean space;
    private boolean empty = true;

    RelaxedBody(BodyDigest digest) {
        this.digest = digest;
    }

    void write(RawMessage message, int from) {
        int size = message.size();
        for (int i = from; i < size; i++) {
            byte octet = message.at(i);
            if (octet == ' ' || octet == '\t') {
                space = true;
            } else if (octet == '\r' && i + 1 < size && message.at(i + 1) == '\n') {
                endLine();
                i++;
            } else {
                text(octet);
            }
        }
        if (!empty) {
            writeLineEnd();
        }
    }

    private void endLine() {
        space = false;
        lineEnds++;
    }

    private void text(byte octet) {
        for (; lineEnds > 0; lineEnds--) {
            writeLineEnd();
        }
        if (space) {
            digest.write(' ');
        }
        digest.write(octet);
        space = false;
        empty = false;
    }

    private void writeLineEnd() {
        digest.write('\r');
        digest.write('\n');
    }
}
