package dev.restante.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineInputTest {

    private static LineInput input(String text, int... ends) {
        return LineInputs.inPieces(text.getBytes(ISO_8859_1), ends);
    }

    private static String line(LineInput in, int maxLength) throws IOException, LineException {
        byte[] line = in.readLine(maxLength);
        return line == null ? "<end>" : new String(line, ISO_8859_1);
    }

    @Test
    void readsLinesUpToTheEnd() throws Exception {
        LineInput in = input("one\r\n\r\nthree\r\nunfinished");

        assertThat(line(in, 100)).isEqualTo("one");
        assertThat(line(in, 100)).isEmpty();
        assertThat(line(in, 100)).isEqualTo("three");
        assertThat(line(in, 100)).isEqualTo("<end>");
    }

    @Test
    void countsALineWithoutItsCrlf() throws Exception {
        LineInput in = input("12345\r\n123456\r\n1234567\r\n12345678\r\n12345\r\n");

        assertThat(line(in, 5)).isEqualTo("12345");
        for (int i = 0; i < 3; i++) {
            assertRefused(in, 5, LineException.Problem.TOO_LONG);
        }
        assertThat(line(in, 5)).isEqualTo("12345");
    }

    @Test
    void refusesWhatIsNoLineAndGoesOnWithTheNext() throws Exception {
        LineInput in = input("a\nb\rc\r\n\0\r\n\r\r\n\nlast\r\n");

        assertRefused(in, 100, LineException.Problem.BARE_LF);
        assertRefused(in, 100, LineException.Problem.BARE_CR);
        assertRefused(in, 100, LineException.Problem.NUL);
        assertRefused(in, 100, LineException.Problem.BARE_CR);
        assertRefused(in, 100, LineException.Problem.BARE_LF);
        assertThat(line(in, 100)).isEqualTo("last");
    }

    private static void assertRefused(LineInput in, int maxLength, LineException.Problem problem) {
        assertThatThrownBy(() -> in.readLine(maxLength))
                .asInstanceOf(type(LineException.class))
                .extracting(LineException::problem)
                .isEqualTo(problem);
    }

    @Test
    void keepsNothingOfALineThatNeverEnds() throws Exception {
        int size = 100_000_000;
        InputStream endless = new SequenceInputStream(
                LineInputs.xs(size), new ByteArrayInputStream("\r\nNOOP\r\n".getBytes(ISO_8859_1)));
        LineInput in = LineInputs.of(endless);
        long before = LineInputs.allocated();

        assertRefused(in, 12_288, LineException.Problem.TOO_LONG);

        assertThat(LineInputs.allocated() - before).isLessThan(1_000_000);
        assertThat(line(in, 12_288)).isEqualTo("NOOP");
    }

    /** Whatever is read after the refusal stands behind the line. */
    @Test
    void refusesALineBeforeItEnds() throws Exception {
        String line = "x".repeat(20);
        String octets = line + "\r\nA" + line + "\r\nB" + line + "\r\nCD" + line;
        LineInput in = LineInputs.inPieces(octets.getBytes(ISO_8859_1), 10, 15, 32, 50, 60);

        assertRefused(in, 5, LineException.Problem.TOO_LONG);
        assertThat(in.read()).isEqualTo('A');
        assertRefused(in, 5, LineException.Problem.TOO_LONG);
        assertThat(in.peek()).isEqualTo('B');
        assertRefused(in, 5, LineException.Problem.TOO_LONG);
        in.skip(1);
        byte[] octet = new byte[1];
        in.readFully(octet, 0, 1);
        assertThat(octet).containsExactly('D');
        assertRefused(in, 5, LineException.Problem.TOO_LONG);
        assertThat(line(in, 5)).isEqualTo("<end>");
    }

    @Test
    void copiesALineThatComesOctetByOctetOnlyAFewTimes() throws Exception {
        int size = 12_288;
        byte[] octets = ("x".repeat(size) + "\r\n").getBytes(ISO_8859_1);
        LineInput in =
                LineInputs.inPieces(octets, IntStream.range(1, octets.length).toArray());
        long before = LineInputs.allocated();

        assertThat(in.readLine(size)).hasSize(size);

        assertThat(LineInputs.allocated() - before).isLessThan(1_000_000);
    }

    @Test
    void flushesBeforeItWaits() throws Exception {
        List<String> order = new ArrayList<>();
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                order.add("read");
                return -1;
            }
        };

        new LineInput(in, () -> order.add("flush"), Recording.OFF).readLine(10);

        assertThat(order).containsExactly("flush", "read");
    }

    @Test
    void mixesLinesAndOctets() throws Exception {
        LineInput in = input("line\r\n0123456789x\r\n", 3, 8, 12);

        assertThat(line(in, 100)).isEqualTo("line");
        byte[] literal = new byte[9];
        in.readFully(literal, 0, 8);
        assertThat(new String(literal, 0, 8, ISO_8859_1)).isEqualTo("01234567");
        assertThat(in.peek()).isEqualTo('8');
        in.skip(2);
        assertThat(in.read()).isEqualTo('x');
        assertThat(line(in, 100)).isEmpty();
        assertThatThrownBy(in::read).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> in.skip(1)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> in.readFully(new byte[1], 0, 1)).isInstanceOf(EOFException.class);
    }

    /** Where the network cuts makes no difference. */
    @Property
    void readsTheSameInWhateverPiecesItComes(@ForAll("octets") String octets, @ForAll int[] cuts) throws Exception {
        int[] ends = IntStream.of(cuts)
                .map(cut -> Math.floorMod(cut, octets.length() + 1))
                .toArray();

        assertThat(outcomes(input(octets, ends))).isEqualTo(outcomes(input(octets)));
    }

    private static List<String> outcomes(LineInput in) throws IOException {
        List<String> outcomes = new ArrayList<>();
        do {
            try {
                outcomes.add(line(in, 5));
            } catch (LineException e) {
                outcomes.add(e.getMessage());
            }
        } while (!outcomes.get(outcomes.size() - 1).equals("<end>"));
        return outcomes;
    }

    @Provide
    Arbitrary<String> octets() {
        return Arbitraries.of("\r\n", "\r", "\n", "a", "bcd", "\0")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
