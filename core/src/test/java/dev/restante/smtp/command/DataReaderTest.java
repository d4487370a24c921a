package dev.restante.smtp.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.net.LineInput;
import dev.restante.net.LineInputs;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSettings;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataReaderTest {

    private static final SmtpSettings SETTINGS =
            new SmtpSettings("localhost", 100_000, 10, 1000, Integer.MAX_VALUE, false, false, false);
    private static final String LONE_LF = "554 5.6.0 LF without CR";
    private static final String LONE_CR = "554 5.6.0 CR without LF";

    /** What DATA makes of the octets: the message, or the refusal; then what is left for the next command. */
    private static String outcome(String octets, int... ends) throws IOException {
        LineInput in = LineInputs.inPieces(octets.getBytes(ISO_8859_1), ends);
        String outcome;
        try {
            outcome = new String(DataReader.read(in, SETTINGS).toMessage().toByteArray(), ISO_8859_1);
        } catch (SmtpException e) {
            outcome = e.reply().toWire().substring(0, LONE_LF.length());
        } catch (EOFException e) {
            return "<not ended>";
        }
        return outcome + "<end>" + rest(in);
    }

    private static String rest(LineInput in) throws IOException {
        StringBuilder rest = new StringBuilder();
        try {
            while (true) {
                rest.append((char) in.read());
            }
        } catch (EOFException e) {
            return rest.toString();
        }
    }

    /** The octets come whole, cut in two at every position, and one by one: the outcome is the same. */
    private static void assertOutcome(String octets, String expected) throws IOException {
        assertThat(outcome(octets)).isEqualTo(expected);
        for (int cut = 1; cut < octets.length(); cut++) {
            assertThat(outcome(octets, cut)).as("cut at " + cut).isEqualTo(expected);
        }
        int[] everywhere = IntStream.range(1, octets.length()).toArray();
        assertThat(outcome(octets, everywhere)).as("one by one").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r\n.\n", "\n\n.\n\n", "\r\n\n.\r\n", "\r\n.\n\r\n"})
    void smuggledEndWithALoneLfIsNone(String end) throws IOException {
        assertOutcome("a" + end + "MAIL FROM:<evil@example.com>\r\n.\r\nNOOP\r\n", LONE_LF + "<end>NOOP\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r.\r", "\r.\r\n", "\r\n.\r", "\r\r\n.\n", "\r\n.\r\r\n", "\r\r.\r\r"})
    void smuggledEndWithALoneCrIsNone(String end) throws IOException {
        assertOutcome("a" + end + "MAIL FROM:<evil@example.com>\r\n.\r\nNOOP\r\n", LONE_CR + "<end>NOOP\r\n");
    }

    @Test
    void smuggledEndWithNulIsNone() throws IOException {
        assertOutcome("a\r\n.\0\r\nb\r\n.\r\nNOOP\r\n", "a\r\n\0\r\nb\r\n<end>NOOP\r\n");
    }

    @Test
    void messageCanBeEmpty() throws IOException {
        assertOutcome(".\r\nNOOP\r\n", "<end>NOOP\r\n");
    }

    @Test
    void takesOneDotFromEachLineThatBeginsWithOne() throws IOException {
        assertOutcome(
                "..\r\n...\r\n.a\r\na.\r\n. \r\n..a..\r\n\r\n.\r\n.", ".\r\n..\r\na\r\na.\r\n \r\n.a..\r\n\r\n<end>.");
    }

    @Test
    void doesNotEndBeforeItsEnd() throws IOException {
        String message = "a\r\n..\r\n.\r\n";
        for (int length = 0; length < message.length(); length++) {
            assertThat(outcome(message.substring(0, length))).isEqualTo("<not ended>");
        }
    }

    @Test
    void keepsNothingOfAMessageThatIsTooLarge() {
        InputStream end = new ByteArrayInputStream("\r\n.\r\n".getBytes(ISO_8859_1));
        LineInput in = LineInputs.of(new SequenceInputStream(LineInputs.xs(100_000_000), end));
        long before = LineInputs.allocated();

        assertThatThrownBy(() -> DataReader.read(in, SETTINGS).toMessage())
                .hasMessage("The message has more than 100000 octets");

        assertThat(LineInputs.allocated() - before).isLessThan(20_000_000); // of which nothing is kept
    }

    /** Growing to 8 MB takes 16 MB in all; the end of a refused message must not take them once more. */
    @Test
    void takesNoMemoryAtTheEndOfAMessageThatIsRefused() {
        InputStream loneLf = new ByteArrayInputStream("\n\r\n.\r\n".getBytes(ISO_8859_1));
        LineInput in = LineInputs.of(new SequenceInputStream(LineInputs.xs(8_000_000), loneLf));
        SmtpSettings roomy = new SmtpSettings("localhost", 50_000_000, 1, 1000, Integer.MAX_VALUE, false, false, false);
        long before = LineInputs.allocated();

        assertThatThrownBy(() -> DataReader.read(in, roomy).toMessage()).hasMessageStartingWith("LF without CR");

        assertThat(LineInputs.allocated() - before).isLessThan(20_000_000);
    }

    /** Against RFC 5321 section 4.5.2, taken literally over the whole text. */
    @Property(tries = 2000)
    void agreesWithTheDefinition(@ForAll("octets") String octets, @ForAll int[] cuts) throws IOException {
        String sent = octets + "\r\n.\r\nNOOP\r\n";
        int[] ends =
                IntStream.of(cuts).map(cut -> Math.floorMod(cut, sent.length())).toArray();

        assertThat(outcome(sent, ends)).isEqualTo(definition(sent));
    }

    private static String definition(String sent) {
        String lines = "\r\n" + sent;
        int end = lines.indexOf("\r\n.\r\n");
        String stuffed = lines.substring(0, end + 2);
        String rest = lines.substring(end + 5);
        String withoutCrlf = stuffed.replace("\r\n", "");
        if (withoutCrlf.contains("\n") || withoutCrlf.contains("\r")) {
            return firstLone(stuffed) + "<end>" + rest;
        }
        return stuffed.replace("\r\n.", "\r\n").substring(2) + "<end>" + rest;
    }

    private static String firstLone(String text) {
        String marked = text.replace("\r\n", "##");
        int cr = marked.indexOf('\r');
        int lf = marked.indexOf('\n');
        return cr < 0 || lf >= 0 && lf < cr ? LONE_LF : LONE_CR;
    }

    @Provide
    Arbitrary<String> octets() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of("\r\n", ".", "a", "\r\n.", "\u00ff\0")),
                        Tuple.of(1, Arbitraries.of("\r", "\n")))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
