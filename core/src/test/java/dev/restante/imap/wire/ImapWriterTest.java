package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.net.Output;
import dev.restante.net.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImapWriterTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Output output = Outputs.of(written);
    private final ImapWriter out = new ImapWriter(output);

    private String written() throws IOException {
        output.flush();
        return written.toString(UTF_8);
    }

    @Test
    void writesNothingBeforeTheResponseIsWhole() throws IOException {
        out.raw("* ").number(4_294_967_295L);
        assertThat(written()).isEmpty();

        out.raw(" EXISTS").end();
        assertThat(written()).isEqualTo("* 4294967295 EXISTS\r\n");
    }

    /** So an ENVELOPE that is asked for a thousand times is not gathered a thousand times. */
    @Test
    void handsOnWhatGrowsLarge() throws IOException {
        out.raw("x".repeat(60_000)).relieve();
        assertThat(written()).isEmpty();

        out.raw("x".repeat(10_000)).relieve();
        assertThat(written()).hasSize(70_000);
        assertThat(out.abandon()).isFalse();
    }

    @Test
    void quotesWhatCanBeQuoted() throws IOException {
        out.string("").raw(" ").string("a b").raw(" ").string("\"\\").end();

        assertThat(written()).isEqualTo("\"\" \"a b\" \"\\\"\\\\\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\tb", "a\0b", "a\u007fb", "a\nb"})
    void writesALiteralWhereAQuotedStringWillNotDo(String text) throws IOException {
        out.string(text).end();

        assertThat(written()).isEqualTo("{" + text.length() + "}\r\n" + text + "\r\n");
    }

    @Test
    void countsTheOctetsOfALiteral() throws IOException {
        out.string("Gr\u00fc\u00dfe \ud83d\ude00").end();

        assertThat(written()).isEqualTo("{12}\r\nGr\u00fc\u00dfe \ud83d\ude00\r\n");
    }

    @Test
    void writesLongStringsAsLiterals() throws IOException {
        out.string("x".repeat(1000)).raw(" ").string("x".repeat(1001)).end();

        assertThat(written()).isEqualTo("\"" + "x".repeat(1000) + "\" {1001}\r\n" + "x".repeat(1001) + "\r\n");
    }

    @Test
    void tellsNilFromAnEmptyString() throws IOException {
        out.nstring(null).raw(" ").nstring("").raw(" ").nstring("NIL").end();

        assertThat(written()).isEqualTo("NIL \"\" \"NIL\"\r\n");
    }

    @Test
    void writesNamesAsAtomsWhereTheyAreSome() throws IOException {
        out.astring("INBOX")
                .raw(" ")
                .astring("[a]/b")
                .raw(" ")
                .astring("a b")
                .raw(" ")
                .astring("");
        out.raw(" ")
                .astring("nil")
                .raw(" ")
                .astring("a%b")
                .raw(" ")
                .astring("a\\b")
                .end();

        assertThat(written()).isEqualTo("INBOX [a]/b \"a b\" \"\" \"nil\" \"a%b\" \"a\\\\b\"\r\n");
    }

    @Test
    void writesLists() throws IOException {
        out.list(List.of()).raw(" ").list(List.of("a", "b")).end();

        assertThat(written()).isEqualTo("() (a b)\r\n");
    }

    @Test
    void handsContentOn() throws IOException {
        out.raw("* BODY[] ")
                .literal(3, target -> target.write(new byte[] {0, '\n', (byte) 0x41}))
                .raw(")")
                .end();

        assertThat(written()).isEqualTo("* BODY[] {3}\r\n\0\nA)\r\n");
    }

    @Test
    void keepsWordsForPeopleOnOneLineOfAscii() throws IOException {
        out.text("a\r\nb\t\u00fc\ud83d\ude00\0\"\\").end();

        assertThat(written()).isEqualTo("a??b????" + "?\"\\\r\n");
    }

    @Test
    void cutsWordsForPeople() throws IOException {
        out.text("x".repeat(300)).end();
        out.text("x".repeat(301)).end();

        assertThat(written()).isEqualTo("x".repeat(300) + "\r\n" + "x".repeat(300) + "...\r\n");
    }

    @Test
    void forgetsAResponseThatNobodyHasSeen() throws IOException {
        out.raw("* 1 FETCH (");
        assertThat(out.abandon()).isTrue();
        out.raw("a1 NO").end();

        assertThat(written()).isEqualTo("a1 NO\r\n");
    }

    @Test
    void cannotForgetAResponseOfWhichSomethingWasSent() throws IOException {
        out.raw("* 1 FETCH (").literal(1, target -> target.write('x'));
        assertThat(out.abandon()).isFalse();

        out.end();
        assertThat(out.abandon()).isTrue();
    }
}
