package dev.restante.net;

import static dev.restante.net.ProxyHeaders.IPV4;
import static dev.restante.net.ProxyHeaders.IPV6;
import static dev.restante.net.ProxyHeaders.SIGNATURE;
import static dev.restante.net.ProxyHeaders.concat;
import static dev.restante.net.ProxyHeaders.octets;
import static dev.restante.net.ProxyHeaders.tlv;
import static dev.restante.net.ProxyHeaders.v2;
import static dev.restante.net.ProxyHeaders.withChecksum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyProtocolTest {

    private static final String NO_HEADER = "The connection does not begin with a PROXY header";
    private static final int LONGEST = 16 + 16 * 1024;

    /** What the header says, and that nothing beyond it was read. */
    private static Optional<String> read(byte[] header) throws Exception {
        LineInput in = LineInputs.of(new ByteArrayInputStream(concat(header, octets("EHLO x\r\n"))));
        Optional<InetSocketAddress> source = ProxyProtocol.readSource(in);
        assertThat(in.readText(100)).isEqualTo("EHLO x");
        return source.map(it -> it.getAddress().getHostAddress() + " " + it.getPort());
    }

    private static void assertRefused(byte[] header, String problem) {
        assertThatThrownBy(() -> ProxyProtocol.readSource(LineInputs.of(new ByteArrayInputStream(header))))
                .isInstanceOf(ProxyHeaderException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY TCP4 192.0.2.1 198.51.100.2 5678 25, 192.0.2.1 5678",
        "PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535, 255.255.255.255 65535",
        "PROXY TCP4 0.0.0.0 0.0.0.0 0 0, 0.0.0.0 0",
        "PROXY TCP6 2001:db8::1 2001:DB8::2 5678 25, 2001:db8:0:0:0:0:0:1 5678",
        "PROXY TCP6 ::ffff:192.0.2.1 ::1 1 2, 192.0.2.1 1",
    })
    void readsTheLineOfVersion1(String line, String source) throws Exception {
        assertThat(read(octets(line + "\r\n"))).contains(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ffff::f ffff::f 65535 65535", " whatever\u00ff\0 it says", "  "})
    void knowsNoSourceWhereVersion1SaysUnknown(String rest) throws Exception {
        assertThat(read(octets("PROXY UNKNOWN" + rest + "\r\n"))).isEmpty();
    }

    @Test
    void takesALineOf107Octets() throws Exception {
        assertThat(read(octets("PROXY UNKNOWN " + "x".repeat(91) + "\r\n"))).isEmpty();
        assertRefused(octets("PROXY UNKNOWN " + "x".repeat(92) + "\r\n"), "The PROXY line is longer than 107 octets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROXY \r\n",
                "PROXY TCP4\r\n",
                "PROXY TCP4 192.0.2.1 192.0.2.2 1\r\n",
                "PROXY TCP4 192.0.2.1 192.0.2.2 1 2 \r\n",
                "PROXY TCP4 192.0.2.1 192.0.2.2 1 2 3\r\n",
                "PROXY  TCP4 192.0.2.1 192.0.2.2 1 2\r\n",
                "PROXY UNKNOWNN\r\n"
            })
    void refusesALineWithoutItsFiveWords(String line) {
        assertRefused(octets(line), "A PROXY line names TCP4 or TCP6, two addresses and two ports, or UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TCP4 ::1 192.0.2.2 1 2", "TCP4 192.0.2.1 ::1 1 2", "TCP4 192.0.2.01 192.0.2.2 1 2",
                "TCP4 localhost 192.0.2.2 1 2", "TCP4  192.0.2.2 1 2", "TCP4 192.0.2.1 192.0.2.256 1 2"
            })
    void refusesAddressesThatAreNotOfTheFamily(String line) {
        assertRefused(octets("PROXY " + line + "\r\n"), "The PROXY line names an address that is none of TCP4");
        assertRefused(
                octets("PROXY TCP6 192.0.2.1 ::1 1 2\r\n"), "The PROXY line names an address that is none of TCP6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536 25", "25 65536", "-1 25", "025 25", "+25 25", "smtp 25", "25 ", " 25", "99999 1"})
    void refusesPortsThatAreNone(String ports) {
        assertRefused(
                octets("PROXY TCP4 192.0.2.1 192.0.2.2 " + ports + "\r\n"),
                "The PROXY line names a port that is no number from 0 to 65535");
    }

    @Test
    void refusesOtherFamiliesAndLineEnds() {
        assertRefused(
                octets("PROXY UDP4 192.0.2.1 192.0.2.2 1 2\r\n"), "The PROXY line has to name TCP4, TCP6 or UNKNOWN");
        assertRefused(octets("PROXY UNKNOWN\n"), "The PROXY line ends with LF alone, not with CRLF");
        assertRefused(octets("PROXY UNKNOWN\r\r\n"), "The PROXY line has a CR without LF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "PASS", "proxy ", "PROXY\t", "\u0016\u0003\u0001", "a1 LOGIN", "\n", "\r\n\r\n\r"})
    void refusesWhatIsNoHeaderByItsFirstWrongOctet(String beginning) {
        assertRefused(octets(beginning), NO_HEADER);
    }

    @Test
    void readsTheHeaderOfVersion2() throws Exception {
        assertThat(read(v2(0x21, 0x11, IPV4))).contains("192.0.2.1 5678");
        assertThat(read(v2(0x21, 0x21, IPV6))).contains("2001:db8:0:0:0:0:0:1 5678");
    }

    static Stream<byte[]> headersWithoutASource() {
        byte[] unix = new byte[216];
        return Stream.of(
                v2(0x20, 0x00),
                v2(0x20, 0x11, IPV4),
                v2(0x20, 0xff, octets("nothing that could be read")),
                v2(0x21, 0x00),
                v2(0x21, 0x00, tlv(0x04, new byte[7])),
                v2(0x21, 0x01),
                v2(0x21, 0x10, IPV4),
                v2(0x21, 0x12, IPV4),
                v2(0x21, 0x22, IPV6),
                v2(0x21, 0x31, unix),
                v2(0x21, 0x32, unix, tlv(0x02, octets("name"))));
    }

    @ParameterizedTest
    @MethodSource("headersWithoutASource")
    void knowsNoSourceWhereVersion2NamesNone(byte[] header) throws Exception {
        assertThat(read(header)).isEmpty();
    }

    @Test
    void skipsTheExtras() throws Exception {
        byte[] extras = concat(tlv(0x01, octets("h2")), tlv(0x20, new byte[3000]), tlv(0xe0, new byte[0]));

        assertThat(read(v2(0x21, 0x11, IPV4, extras))).contains("192.0.2.1 5678");
    }

    @Test
    void checksTheChecksum() throws Exception {
        byte[] header = v2(0x21, 0x11, IPV4, tlv(0x04, new byte[3]), tlv(0x03, new byte[4]), tlv(0x01, octets("h2")));
        byte[] good = withChecksum(header, header.length - 9);
        assertThat(read(good)).contains("192.0.2.1 5678");

        for (int at = 16; at < 16 + IPV4.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            assertRefused(bad, "The checksum of the PROXY header is wrong");
        }
    }

    /** CRC32c of an independent implementation, in network order. */
    @Test
    void knowsTheChecksumOfOthers() throws Exception {
        byte[] value = {(byte) 0xa7, (byte) 0x74, (byte) 0x83, (byte) 0x8e};

        assertThat(read(v2(0x21, 0x11, IPV4, tlv(0x03, value)))).contains("192.0.2.1 5678");
    }

    static Stream<byte[]> headersWithBadChecksums() {
        byte[] room = tlv(0x03, new byte[4]);
        return Stream.of(
                v2(0x21, 0x11, IPV4, tlv(0x03, new byte[3])),
                v2(0x21, 0x11, IPV4, tlv(0x03, new byte[5])),
                withChecksum(v2(0x21, 0x00, room, room), 16 + 3));
    }

    @ParameterizedTest
    @MethodSource("headersWithBadChecksums")
    void refusesOneChecksumTooManyAndOnesOfAnotherLength(byte[] header) {
        assertRefused(header, "The PROXY header has a checksum of the wrong length, or two");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x22, 0x2f, 0x11, 0x31, 0x01, 0x00})
    void refusesOtherVersionsAndCommandsBeforeTheRest(int versionAndCommand) {
        assertRefused(
                Arrays.copyOf(v2(versionAndCommand, 0x11, IPV4), 16),
                "The PROXY header has to be of version 2, with the command LOCAL or PROXY");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x41, 0xf1, 0x13, 0x1f, 0x03, 0xff})
    void refusesFamiliesAndTransportsThatAreNotThere(int familyAndTransport) {
        assertRefused(
                v2(0x21, familyAndTransport, new byte[300]),
                "The PROXY header names an address family or a transport that is not there");
    }

    @Test
    void refusesAddressesThatAreCutShort() {
        String problem = "The PROXY header is too short for addresses of its family";
        assertRefused(v2(0x21, 0x11, Arrays.copyOf(IPV4, 11)), problem);
        assertRefused(v2(0x21, 0x21, Arrays.copyOf(IPV6, 35)), problem);
        assertRefused(v2(0x21, 0x31, new byte[215]), problem);
        assertRefused(v2(0x21, 0x11), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0004", "\u0004\0", "\u0004\0\u0001", "\u0004\u00ff\u00ffvalue", "\u0004\0\0\u0004"})
    void refusesExtrasThatAreCutShort(String extras) {
        assertRefused(v2(0x21, 0x11, IPV4, octets(extras)), "The PROXY header ends within one of its TLVs");
    }

    @Test
    void refusesAHeaderThatIsTooLongBeforeItComes() throws Exception {
        byte[] room = new byte[16 * 1024 - IPV4.length - 3];
        assertThat(read(v2(0x21, 0x11, IPV4, tlv(0x04, room)))).isPresent();

        byte[] longer = v2(0x21, 0x11, IPV4, tlv(0x04, new byte[room.length + 1]));
        assertRefused(Arrays.copyOf(longer, 16), "The PROXY header is longer than 16384 octets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PROXY TCP4 192.0.2.1", "PROXY UNKNOWN\r", "\r", "\r\n\r\n\0"})
    void refusesAHeaderThatEndsTooSoon(String beginning) {
        assertRefused(octets(beginning), "The client left before its PROXY header was complete");
        assertRefused(Arrays.copyOf(v2(0x21, 0x11, IPV4), 27), "The client left before its PROXY header was complete");
    }

    @Test
    void takesItOctetByOctet() throws Exception {
        for (byte[] header : List.of(octets("PROXY TCP4 192.0.2.1 192.0.2.2 5678 25\r\n"), v2(0x21, 0x11, IPV4))) {
            int[] ends = IntStream.range(1, header.length).toArray();

            assertThat(ProxyProtocol.readSource(LineInputs.inPieces(header, ends)))
                    .contains(new InetSocketAddress("192.0.2.1", 5678));
        }
    }

    /** Whatever comes, however much of it: read or refused, from a bounded number of octets, with bounded memory. */
    @Property
    void readsOrRefusesWhateverComes(@ForAll("beginnings") byte[] beginning) {
        int more = 10_000_000;
        CountingInput endless =
                new CountingInput(new SequenceInputStream(new ByteArrayInputStream(beginning), LineInputs.xs(more)));
        LineInput in = LineInputs.of(endless);
        long before = LineInputs.allocated();

        readOrRefuse(in);

        assertThat(LineInputs.allocated() - before).isLessThan(500_000);
        assertThat(endless.count() - (in.limit() - in.position())).isLessThanOrEqualTo(LONGEST);
    }

    private static void readOrRefuse(LineInput in) {
        try {
            assertThat(ProxyProtocol.readSource(in)).isNotNull();
        } catch (ProxyHeaderException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (IOException e) {
            throw new AssertionError("Neither read nor refused", e);
        }
    }

    @Provide
    Arbitrary<byte[]> beginnings() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<byte[]> words = Arbitraries.of(
                        "PROXY", " ", "TCP4", "TCP6", "UNKNOWN", "1.2.3.4", "::1", "25", "\r", "\n", "\r\n", "x", "\0")
                .list()
                .ofMaxSize(30)
                .map(parts -> octets(String.join("", parts)));
        Arbitrary<byte[]> lines = words.map(rest -> concat(octets("PROXY TCP4 1.2.3.4 "), rest));
        Arbitrary<byte[]> binary = noise.map(rest -> concat(SIGNATURE, rest));
        Arbitrary<byte[]> extras = noise.map(rest -> v2(0x21, 0x11, IPV4, rest));
        return Arbitraries.oneOf(noise, words, lines, binary, extras);
    }

    /** An octet that is changed, lost or put in. */
    @Property
    void readsOrRefusesAHeaderThatWasDamaged(@ForAll("headers") byte[] header, @ForAll int where, @ForAll byte what) {
        int at = Math.floorMod(where, header.length);
        byte[] changed = header.clone();
        changed[at] = what;
        byte[] before = Arrays.copyOf(header, at);
        byte[] behind = Arrays.copyOfRange(header, at + 1, header.length);

        for (byte[] damaged : List.of(
                changed, concat(before, behind), concat(before, new byte[] {what}, new byte[] {header[at]}, behind))) {
            readOrRefuse(LineInputs.of(new ByteArrayInputStream(damaged)));
        }
    }

    @Provide
    Arbitrary<byte[]> headers() {
        return Arbitraries.of(
                octets("PROXY TCP4 192.0.2.1 198.51.100.2 5678 25\r\n"),
                octets("PROXY TCP6 2001:db8::1 2001:DB8::2 5678 25\r\n"),
                v2(0x21, 0x11, IPV4),
                v2(0x21, 0x21, IPV6, tlv(0x02, octets("name"))),
                withChecksum(v2(0x21, 0x21, IPV6, tlv(0x03, new byte[4])), 16 + IPV6.length + 3));
    }
}
