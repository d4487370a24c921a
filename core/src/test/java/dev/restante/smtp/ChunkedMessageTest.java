package dev.restante.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.net.LineInput;
import dev.restante.net.LineInputs;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class ChunkedMessageTest {

    private static final boolean BINARY = true;
    private static final boolean TEXT = false;
    private static final SmtpSettings SETTINGS =
            new SmtpSettings("localhost", 100_000, 10, 1000, Integer.MAX_VALUE, false, false, false);
    private static final SmtpSettings ROOMY =
            new SmtpSettings("localhost", 50_000_000, 10, 1000, Integer.MAX_VALUE, false, false, false);

    /** What becomes of chunks that end so, where the network brings them in pieces that end so. */
    private static String outcome(boolean binary, String octets, int[] chunkEnds, int[] pieceEnds) throws IOException {
        LineInput in = LineInputs.inPieces((octets + "#").getBytes(ISO_8859_1), pieceEnds);
        ChunkedMessage message = new ChunkedMessage(SETTINGS, binary);
        int from = 0;
        for (int end : chunkEnds) {
            message.receive(in, end - from);
            from = end;
        }
        message.receive(in, octets.length() - from);
        assertThat(in.read()).as("what follows the last chunk").isEqualTo('#');
        try {
            return new String(message.end().toMessage().toByteArray(), ISO_8859_1);
        } catch (SmtpException e) {
            return e.getMessage().substring(0, "LF without CR".length());
        }
    }

    private static int[] within(String octets, List<Integer> cuts) {
        return cuts.stream()
                .mapToInt(cut -> Math.floorMod(cut, octets.length() + 1))
                .sorted()
                .toArray();
    }

    @Property(tries = 1000)
    void takesBinaryOctetsAsTheyAre(
            @ForAll("octets") String octets, @ForAll List<Integer> cuts, @ForAll List<Integer> pieces)
            throws IOException {
        assertThat(outcome(BINARY, octets, within(octets, cuts), within(octets, pieces)))
                .isEqualTo(octets);
    }

    @Property(tries = 2000)
    void takesTextAsItIsUnlessALineEndIsHalf(
            @ForAll("octets") String octets, @ForAll List<Integer> cuts, @ForAll List<Integer> pieces)
            throws IOException {
        assertThat(outcome(TEXT, octets, within(octets, cuts), within(octets, pieces)))
                .isEqualTo(definition(octets));
    }

    /** RFC 5321 section 2.3.8, over the whole text. */
    private static String definition(String octets) {
        String marked = octets.replace("\r\n", "##");
        int cr = marked.indexOf('\r');
        int lf = marked.indexOf('\n');
        if (cr < 0 && lf < 0) {
            return octets;
        }
        return cr < 0 || lf >= 0 && lf < cr ? "LF without CR" : "CR without LF";
    }

    @Provide
    Arbitrary<String> octets() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.of("\r\n", ".", "a", "\r\n.\r\n", "\u00ff\0")),
                        Tuple.of(1, Arbitraries.of("\r", "\n")))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Test
    void acceptsAsManyOctetsAsAreAllowed() throws IOException, SmtpException {
        LineInput in = LineInputs.of(LineInputs.xs(100_001));
        ChunkedMessage message = new ChunkedMessage(SETTINGS, TEXT);
        message.receive(in, 60_000);
        message.receive(in, 40_000);
        message.requireNotRefused();

        message.receive(in, 1);

        assertThatThrownBy(message::requireNotRefused).hasMessage("The message has more than 100000 octets");
    }

    /** Nothing is taken on the word of a client: the buffer grows with what comes. */
    @Test
    void takesNoMemoryForWhatIsOnlyAnnounced() {
        LineInput in = LineInputs.of(LineInputs.xs(1000));
        ChunkedMessage message = new ChunkedMessage(ROOMY, BINARY);
        long before = LineInputs.allocated();

        assertThatThrownBy(() -> message.receive(in, 50_000_000)).isInstanceOf(EOFException.class);

        assertThat(LineInputs.allocated() - before).isLessThan(1_000_000);
    }

    @Test
    void takesNoMemoryForAChunkThatIsTooLarge() throws IOException {
        InputStream next = new ByteArrayInputStream(new byte[] {'#'});
        LineInput in = LineInputs.of(new SequenceInputStream(LineInputs.xs(1_000_000_000), next));
        ChunkedMessage message = new ChunkedMessage(SETTINGS, BINARY);
        long before = LineInputs.allocated();

        message.receive(in, 1_000_000_000);

        assertThat(LineInputs.allocated() - before).isLessThan(1_000_000);
        assertThat(in.read()).isEqualTo('#');
    }

    /** Growing to 8 MB takes 16 MB in all; after that nothing more is taken. */
    @Test
    void takesNoMemoryAtTheEndOfAMessageThatIsRefused() throws IOException {
        InputStream loneLf = new ByteArrayInputStream(new byte[] {'\n'});
        LineInput in = LineInputs.of(
                new SequenceInputStream(new SequenceInputStream(LineInputs.xs(8_000_000), loneLf), LineInputs.xs(99)));
        ChunkedMessage message = new ChunkedMessage(ROOMY, TEXT);
        long before = LineInputs.allocated();
        message.receive(in, 8_000_000);

        message.receive(in, 50);
        message.receive(in, 50);

        assertThatThrownBy(() -> message.end().toMessage()).hasMessageStartingWith("LF without CR");
        assertThat(LineInputs.allocated() - before).isLessThan(20_000_000);
    }
}
