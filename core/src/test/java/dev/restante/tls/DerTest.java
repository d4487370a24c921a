package dev.restante.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of X.690, of its readers, and of the RFCs. */
class DerTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0400",
        "127, 047f",
        "128, 048180",
        "255, 0481ff",
        "256, 04820100",
        "65535, 0482ffff",
        "65536, 0483010000"
    })
    void writesLengthsInTheirShortestForm(int length, String header) {
        byte[] encoded = Der.octetString(new byte[length]);
        assertThat(hex(Arrays.copyOf(encoded, encoded.length - length))).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 020100",
        "1, 020101",
        "127, 02017f",
        "128, 02020080",
        "256, 02020100",
        "-1, 0201ff",
        "-128, 020180",
        "-129, 0202ff7f",
        "18446744073709551615, 020900ffffffffffffffff"
    })
    void writesIntegersInTwosComplement(String value, String expected) {
        assertThat(hex(Der.integer(new BigInteger(value)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.17, 0603551d11",
        "1.2.840.113549, 06062a864886f70d",
        "0.39, 060127",
        "1.0, 060128",
        "2.100.3, 0603813403",
        "2.999.3, 0603883703",
        "1.2.128.0.16384, 06072a81000081 8000",
        "2.25.329800735698586629295641978511506172918, 06146983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776"
    })
    void writesObjectIdentifiersWithArcsOfAnySize(String dotted, String expected) {
        assertThat(hex(Der.oid(dotted))).isEqualTo(expected.replace(" ", ""));
    }

    @Test
    void writesFlagsWithoutTheZerosBehindThem() {
        assertThat(hex(Der.namedBits(0))).isEqualTo("03020780");
        assertThat(hex(Der.namedBits(6, 5))).isEqualTo("03020106");
        assertThat(hex(Der.namedBits(7))).isEqualTo("03020001");
        assertThat(hex(Der.namedBits(0, 8))).isEqualTo("0303078080");
    }

    @Test
    void writesBitStringsOfWholeOctets() {
        assertThat(hex(Der.bitString(new byte[] {0x0a, 0x3b}))).isEqualTo("0303000a3b");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06.789Z, 17, 260203040506Z",
        "2049-12-31T23:59:59Z, 17, 491231235959Z",
        "2050-01-01T00:00:00Z, 18, 20500101000000Z",
        "2123-04-05T06:07:08Z, 18, 21230405060708Z"
    })
    void writesYearsFrom2050OnWithFourDigits(Instant instant, String tag, String text) {
        byte[] encoded = Der.time(instant);
        assertThat(hex(encoded)).startsWith(tag);
        assertThat(new String(encoded, 2, encoded[1], US_ASCII)).isEqualTo(text);
    }

    @Test
    void nestsElements() {
        assertThat(hex(Der.sequence())).isEqualTo("3000");
        assertThat(hex(Der.sequence(Der.TRUE, Der.setOf(Der.utf8String("\u00e9")))))
                .isEqualTo("3009 0101ff 3104 0c02c3a9".replace(" ", ""));
        assertThat(hex(Der.explicit(3, Der.TRUE))).isEqualTo("a3030101ff");
        assertThat(hex(Der.implicit(2, new byte[] {'a'}))).isEqualTo("820161");
        assertThat(hex(Der.implicitSequence(0, Der.TRUE, Der.TRUE))).isEqualTo("a0060101ff0101ff");
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
