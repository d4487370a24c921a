package dev.restante.decode;

import jakarta.mail.util.StreamProvider;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Jakarta Mail's decoders. Its own methods look through the whole class path for them on each call; a search decodes
 * many thousand texts, so here it is done once.
 *
 * @param stream makes a stream of decoded octets from one of encoded octets
 */
record Decoder(UnaryOperator<InputStream> stream) {

    private static final StreamProvider PROVIDER = StreamProvider.provider();
    private static final Decoder BASE64 = new Decoder(PROVIDER::inputBase64);
    private static final Decoder UUENCODE = new Decoder(PROVIDER::inputUU);

    /** RFC 2045 section 6.1, and what came before it. */
    private static final Map<String, Decoder> OF_TRANSFER_ENCODING = Map.of(
            "base64", BASE64,
            "quoted-printable", new Decoder(QuotedPrintableInput::new),
            "uuencode", UUENCODE,
            "x-uuencode", UUENCODE,
            "x-uue", UUENCODE);

    /** RFC 2047 section 4. */
    private static final Map<String, Decoder> OF_ENCODED_WORD = Map.of("B", BASE64, "Q", new Decoder(PROVIDER::inputQ));

    /** Empty for what needs none, and for what is not known. */
    static Optional<Decoder> ofTransferEncoding(String name) {
        return Optional.ofNullable(OF_TRANSFER_ENCODING.get(name));
    }

    static Optional<Decoder> ofEncodedWord(String letter) {
        return Optional.ofNullable(OF_ENCODED_WORD.get(letter.toUpperCase(Locale.ROOT)));
    }

    /** A stream of the decoded octets. */
    InputStream decoding(byte[] encoded) {
        return decoding(new Octets(encoded));
    }

    /** A stream of the decoded octets. */
    InputStream decoding(InputStream encoded) {
        return stream.apply(encoded);
    }

    /**
     * The decoders read octet by octet: a lock for each, as {@code ByteArrayInputStream} has it, is most of the cost.
     */
    private static final class Octets extends InputStream {

        private final byte[] octets;
        private int next;

        Octets(byte[] octets) {
            this.octets = octets;
        }

        @Override
        public int read() {
            return next < octets.length ? octets[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int count = Math.min(length, available());
            System.arraycopy(octets, next, target, from, count);
            next += count;
            return count > 0 || length == 0 ? count : -1;
        }

        @Override
        public int available() {
            return octets.length - next;
        }
    }
}
