package dev.restante.authenticity;

import dev.restante.mime.RawMessage;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** What a change of the mail on its way may do without breaking a signature (RFC 6376 section 3.4). */
public enum Canonicalization {
    /** Every octet counts, but for empty lines at the end of the body. */
    SIMPLE {
        @Override
        void writeField(byte[] field, ByteArrayOutputStream out) {
            out.writeBytes(field);
        }

        @Override
        void writeBody(RawMessage message, int from, BodyDigest digest) {
            SimpleBody.write(message, from, digest);
        }
    },
    /** White space may change, lines of the header may be folded anew, and field names be written in another case. */
    RELAXED {
        @Override
        void writeField(byte[] field, ByteArrayOutputStream out) {
            RelaxedField.write(field, out);
        }

        @Override
        void writeBody(RawMessage message, int from, BodyDigest digest) {
            new RelaxedBody(digest).write(message, from);
        }
    };

    /** Writes a header field, which is given without its last line end, and writes none either. */
    abstract void writeField(byte[] field, ByteArrayOutputStream out);

    /** Feeds the body, from an offset to the end of the message. */
    abstract void writeBody(RawMessage message, int from, BodyDigest digest);

    /** The word for it in the tag {@code c=}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other one. */
    Canonicalization other() {
        return this == SIMPLE ? RELAXED : SIMPLE;
    }

    static Optional<Canonicalization> ofWord(String word) {
        return switch (word) {
            case "simple" -> Optional.of(SIMPLE);
            case "relaxed" -> Optional.of(RELAXED);
            default -> Optional.empty();
        };
    }
}
