package dev.restante.authenticity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.RawMessage;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalizationTest {

    /** RFC 6376, section 3.4.5. */
    private static final String EXAMPLE = "A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";

    @Test
    void relaxesTheHeaderAsInTheExample() {
        assertThat(header(Canonicalization.RELAXED, EXAMPLE, "A", "B")).isEqualTo("a:X\r\nb:Y Z\r\n");
    }

    @Test
    void leavesTheHeaderAloneAsInTheExample() {
        assertThat(header(Canonicalization.SIMPLE, EXAMPLE, "A", "B")).isEqualTo("A: X\r\nB : Y\t\r\n\tZ  \r\n");
    }

    @Test
    void takesRepeatedFieldsFromTheBottom() {
        String message = "A: 1\r\nA: 2\r\nB: 3\r\nA: 4\r\n\r\n";

        assertThat(header(Canonicalization.RELAXED, message, "a", "c", "A", "b", "a", "a"))
                .isEqualTo("a:4\r\na:2\r\nb:3\r\na:1\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "_C_;D_>_E;;; | _C;D_E;",
                "a;;;b | a;;;b;",
                "a_ | a;",
                "_>;_;; | \"\"",
                "; | \"\"",
                "\"\" | \"\"",
                "a_;_;>; | a;",
                "a_r_b;nc | a_r_b;nc;",
                "a_r; | a_r;",
                "_a | _a;",
            })
    void relaxesTheBody(String body, String canonical) {
        assertSame(Canonicalization.RELAXED, body, canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"_C_;D_>_E;;; | _C_;D_>_E;", "a | a;", "\"\" | ;", ";; | ;", "a;_;; | a;_;", "ar | ar;", "an | an;"
            })
    void leavesTheBodyAloneButForItsEnd(String body, String canonical) {
        assertSame(Canonicalization.SIMPLE, body, canonical);
    }

    /** In the samples, _ is a space, > a tab, ; CRLF, and r and n are CR and LF alone. */
    private static void assertSame(Canonicalization canonicalization, String body, String canonical) {
        byte[] expected = octets(canonical);
        RawMessage message = RawMessage.of(octets("A:1;;" + body));
        BodyHash hash = new BodyHashes(message).get(canonicalization, Long.MAX_VALUE);

        assertThat(hash.length()).isEqualTo(expected.length);
        assertThat(hash.sha256()).isEqualTo(sha256().digest(expected));
        assertThat(new BodyHashes(message).get(canonicalization, 2).sha256())
                .isEqualTo(sha256().digest(Arrays.copyOf(expected, Math.min(2, expected.length))));
    }

    private static byte[] octets(String sample) {
        return sample.replace('_', ' ')
                .replace('>', '\t')
                .replace('r', '\r')
                .replace('n', '\n')
                .replace(";", "\r\n")
                .getBytes(ISO_8859_1);
    }

    private static MessageDigest sha256() {
        return Sha256.newDigest();
    }

    private static String header(Canonicalization canonicalization, String message, String... names) {
        byte[] signed = new MessageHeader(RawMessage.of(message.getBytes(ISO_8859_1)))
                .signedOctets(List.of(names), "S:".getBytes(ISO_8859_1), canonicalization);
        String text = new String(signed, ISO_8859_1);
        var end = new ByteArrayOutputStream();
        canonicalization.writeField("S:".getBytes(ISO_8859_1), end);
        assertThat(text).endsWith(end.toString(ISO_8859_1));
        return text.substring(0, text.length() - 2);
    }
}
