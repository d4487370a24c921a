package dev.restante.imap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.net.Output;
import dev.restante.net.Outputs;
import dev.restante.testing.Allocations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.io.OutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImapReaderTest {

    private static final long MEGABYTE = 1024 * 1024;

    private static ImapReader reader(InputStream in) {
        return Readers.of(in, Outputs.of(OutputStream.nullOutputStream()));
    }

    private static ImapReader begun(String latin1) throws Exception {
        ImapReader reader = Readers.of(latin1);
        reader.beginCommand();
        return reader;
    }

    @Test
    void readsAtomsAndNumbers() throws Exception {
        ImapReader reader = begun("a1 NO]OP 0042\r\n");

        assertThat(reader.tag()).isEqualTo("a1");
        reader.sp();
        assertThat(reader.atom()).isEqualTo("NO");
        assertThat(reader.tryChar(']')).isTrue();
        assertThat(reader.atom()).isEqualTo("OP");
        assertThat(reader.trySp()).isTrue();
        assertThat(reader.number()).isEqualTo(42);
        reader.crlf();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a]b ",
                "\"a]b\"",
                "\"a]\"b\"",
                "{3}\r\na]b",
                "{3+}\r\na]b",
                "{03+}\r\na]b",
            })
    void readsAStringInEachOfItsForms(String form) throws Exception {
        assertThat(begun(form + "\r\n").astring()).startsWith("a]");
    }

    @Test
    void undoesEscapes() throws Exception {
        assertThat(begun("\"a\\\"b\\\\c\"").astring()).isEqualTo("a\"b\\c");
    }

    @Test
    void readsAnEmptyString() throws Exception {
        assertThat(begun("\"\"").astring()).isEmpty();
        assertThat(begun("{0}\r\n").astring()).isEmpty();
    }

    @Test
    void keepsAnyOctetOfALiteral() throws Exception {
        assertThat(begun("{5+}\r\n\0\r\n\u00ff\"").astringOctets()).containsExactly(0, '\r', '\n', 0xff, '"');
    }

    @Test
    void asksForASynchronisingLiteralOnly() throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Output out = Outputs.of(told);
        ImapReader reader = Readers.of(new ByteArrayInputStream("{1}\r\na{1+}\r\nb".getBytes(UTF_8)), out);
        reader.beginCommand();

        reader.astring();
        reader.astring();

        out.flush();
        assertThat(told.toString(UTF_8)).isEqualTo("+ Ready for 1 octets\r\n");
    }

    @Test
    void neverAsksForALiteralThatIsTooLarge() throws Exception {
        ImapReader reader = begun("{1001}\r\na2 NOOP\r\n");

        assertThatThrownBy(reader::astring)
                .isInstanceOf(LiteralTooLargeException.class)
                .hasMessage("A literal of 1001 octets is too large, the limit is 1000");
        reader.skipCommand();
        assertNext(reader);
    }

    @Test
    void skipsALiteralThatIsTooLargeAndNotAskedFor() throws Exception {
        ImapReader reader = begun("{1001+}\r\n" + "x".repeat(1001) + " more {3+}\r\na\r\n\r\na2 NOOP\r\n");

        assertThatThrownBy(reader::astring).isInstanceOf(LiteralTooLargeException.class);
        reader.skipCommand();
        assertNext(reader);
    }

    @Test
    void sharesTheLimitAmongTheLiteralsOfACommand() throws Exception {
        ImapReader reader = begun("{600+}\r\n" + "x".repeat(600) + "{600+}\r\n" + "x".repeat(600) + "\r\n{600+}\r\n"
                + "x".repeat(600) + "\r\na2 NOOP\r\n");

        reader.astring();
        assertThatThrownBy(reader::astring).isInstanceOf(LiteralTooLargeException.class);
        reader.skipCommand();
        reader.beginCommand();
        assertThat(reader.astring()).hasSize(600);
        reader.crlf();
        assertNext(reader);
    }

    @Test
    void hasALimitOfItsOwnForAMessage() throws Exception {
        ImapReader reader = begun("{2000+}\r\n" + "x".repeat(2000) + "\r\n");

        assertThat(reader.literal(2000)).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1 FOO\r\n",
                "a1 FOO {3+}\r\nb\r\n c\r\n",
                "a1 FOO {0+}\r\n\r\n",
                "a1 FOO {3+}\r\n{9} {1+}\r\n\n\r\n",
                "a1 FOO {9}\r\n",
                "a1 FOO {+}\r\n",
                "a1 FOO {3+} \r\n",
                "a1 FOO \"{3+}\"\r\n",
                "a1 FOO {3+\r\n",
                "a1 FOO {{3+}\r\na\r\n\r\n",
                "a1 FOO {3++}\r\n",
                "a1 FOO {99999999999999999999+}\r\n",
                "a1 FOO \r\r\r\n",
                "a1 FOO {3+}\n",
                "\r\n",
                "\n",
            })
    void findsTheNextCommand(String wrong) throws Exception {
        ImapReader reader = begun(wrong + "a2 NOOP\r\n");

        reader.skipCommand();

        assertNext(reader);
    }

    /** Whatever a parser has read when it gives up. */
    @Property
    void findsTheNextCommandFromAnywhere(@ForAll("commands") String command, @ForAll int anywhere) throws Exception {
        ImapReader reader = begun(command + "\r\na2 NOOP\r\n");
        int steps = Math.floorMod(anywhere, 20);
        try {
            for (int i = 0; i < steps && reader.peek() != '\r'; i++) {
                if (!reader.trySp()) {
                    reader.astringOctets();
                }
            }
        } catch (ImapSyntaxException | LiteralTooLargeException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }

        reader.skipCommand();

        assertNext(reader);
    }

    @Provide
    Arbitrary<String> commands() {
        Arbitrary<String> atom = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1);
        Arbitrary<String> literal = Arbitraries.strings()
                .withChars("a{+}1\r\n\"\0")
                .ofMaxLength(30)
                .map(s -> "{" + s.length() + "+}\r\n" + s);
        Arbitrary<String> large =
                Arbitraries.integers().between(1001, 3000).map(n -> "{" + n + "+}\r\n" + "\n".repeat(n));
        Arbitrary<String> odd = Arbitraries.of("(", ")", "{", "}", "{5", "%", "*", "\"q\\\"\"", "\"\"");
        return Arbitraries.frequencyOf(Tuple.of(4, atom), Tuple.of(4, literal), Tuple.of(1, large), Tuple.of(2, odd))
                .list()
                .ofMaxSize(8)
                .map(words -> "a1 " + String.join(" ", words) + " end");
    }

    private static void assertNext(ImapReader reader) throws Exception {
        reader.beginCommand();
        assertThat(reader.tag()).isEqualTo("a2");
        reader.sp();
        assertThat(reader.atom()).isEqualTo("NOOP");
        reader.crlf();
        assertThatThrownBy(reader::beginCommand).isInstanceOf(EOFException.class);
    }

    @Test
    void givesUpALineThatIsTooLongAndHoldsNoneOfIt() throws Exception {
        ImapReader reader = reader(Endless.between("", 'x', 100 * MEGABYTE, "\r\na2 NOOP\r\n"));

        long allocated = Allocations.of(() -> {
            reader.beginCommand();
            assertThatThrownBy(reader::atom)
                    .isInstanceOf(ImapSyntaxException.class)
                    .hasMessage("A command line has at most 10000 octets");
            reader.skipCommand();
            assertNext(reader);
        });

        assertThat(allocated).isLessThan(10 * MEGABYTE);
    }

    @Test
    void givesUpAQuotedStringThatIsTooLong() throws Exception {
        ImapReader reader = reader(Endless.between("\"", 'x', MEGABYTE, "\"\r\na2 NOOP\r\n"));
        reader.beginCommand();

        assertThatThrownBy(reader::astring).isInstanceOf(ImapSyntaxException.class);
        reader.skipCommand();

        assertNext(reader);
    }

    @Test
    void takesNoMemoryForAnAnnouncement() throws Exception {
        ImapReader reader = begun("{1000000000}\r\nabc");

        long allocated = Allocations.of(
                () -> assertThatThrownBy(() -> reader.literal(1_000_000_000)).isInstanceOf(EOFException.class));

        assertThat(allocated).isLessThan(10 * MEGABYTE);
    }

    @Test
    void skipsALiteralOfMoreThan32Bits() throws Exception {
        ImapReader reader = reader(Endless.between("{4294967296+}\r\n", '\n', 4_294_967_296L, "\r\na2 NOOP\r\n"));

        long allocated = Allocations.of(() -> {
            reader.beginCommand();
            assertThatThrownBy(reader::astring).isInstanceOf(LiteralTooLargeException.class);
            reader.skipCommand();
            assertNext(reader);
        });

        assertThat(allocated).isLessThan(10 * MEGABYTE);
    }

    @Test
    void readsALargeMessageWhole() throws Exception {
        ImapReader reader = reader(Endless.between("{1000001+}\r\n", 'x', 1_000_000, "y\r\n"));
        reader.beginCommand();

        byte[] octets = reader.literal(10 * MEGABYTE);

        assertThat(octets).hasSize(1_000_001).endsWith('x', 'y');
        reader.crlf();
    }

    @Test
    void boundsNesting() throws Exception {
        ImapReader reader = begun("(".repeat(20) + ")(" + "(\r\n");
        for (int i = 0; i < 20; i++) {
            assertThat(reader.tryOpen()).isTrue();
        }
        assertThat(reader.tryClose()).isTrue();
        assertThat(reader.tryOpen()).isTrue();

        assertThatThrownBy(reader::tryOpen)
                .isInstanceOf(ImapSyntaxException.class)
                .hasMessage("Parentheses may be nested 20 deep");
    }

    @Test
    void countsTheLineWithoutItsLiterals() throws Exception {
        ImapReader reader = begun("{900+}\r\n" + "x".repeat(900) + " ".repeat(Readers.MAX_LINE - 8) + "\r\n");

        reader.astring();
        for (int i = 0; i < Readers.MAX_LINE - 8; i++) {
            reader.sp();
        }
        assertThatThrownBy(reader::crlf).hasMessage("A command line has at most 10000 octets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "9223372036854775808"})
    void refusesANumberBeyond63Bits(String digits) throws Exception {
        ImapReader reader = begun(digits + "\r\n");

        assertThatThrownBy(reader::number).hasMessage("The number " + digits + " is too large");
    }

    @Test
    void saysWhatItFoundInstead() throws Exception {
        assertThatThrownBy(begun("\r\n")::atom).hasMessage("Expected an atom, found the end of the line");
        assertThatThrownBy(begun(" ")::atom).hasMessage("Expected an atom, found a space");
        assertThatThrownBy(begun("(")::atom).hasMessage("Expected an atom, found (");
        assertThatThrownBy(begun("\0")::atom).hasMessage("Expected an atom, found octet 0");
        assertThatThrownBy(begun("\u00fc")::atom).hasMessage("Expected an atom, found octet 252");
    }

    @Property
    void readsBackWhatIsWritten(@ForAll String text) throws Exception {
        byte[] octets = text.getBytes(UTF_8);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Output out = Outputs.of(written);
        ImapWriter writer = new ImapWriter(out);
        writer.astring(new String(octets, UTF_8)).end();
        out.flush();
        ImapReader reader = reader(new ByteArrayInputStream(written.toByteArray()));
        reader.beginCommand();

        assertThat(octets.length > Readers.MAX_LITERAL ? octets : reader.astringOctets())
                .isEqualTo(octets);
    }
}
