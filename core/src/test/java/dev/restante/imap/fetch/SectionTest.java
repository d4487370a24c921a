package dev.restante.imap.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    private static final Pattern LITERAL =
            Pattern.compile("\\* 1 FETCH \\(BODY\\[.*](?:<\\d+>)? \\{(\\d+)}\r\n(.*)\\)\r\n", Pattern.DOTALL);

    private static String section(RawMessage message, String section, String partial) throws Exception {
        String response = Fetched.items(message, "BODY.PEEK[" + section + "]" + partial);
        if (response.equals("* 1 FETCH (BODY[" + section + "]" + partial.replaceAll("\\..*", ">") + " NIL)\r\n")) {
            return "NIL";
        }
        Matcher literal = LITERAL.matcher(response);
        assertThat(literal.matches()).as(response).isTrue();
        assertThat(literal.group(2)).hasSize(Integer.parseInt(literal.group(1)));
        return literal.group(2);
    }

    @Property
    void aPartialIsASliceOfTheWhole(
            @ForAll("stories") String story,
            @ForAll("sections") String section,
            @ForAll @IntRange(max = 3000) int from,
            @ForAll @IntRange(min = 1, max = 3000) int count)
            throws Exception {
        RawMessage message = Fetched.story(story);
        String whole = section(message, section, "");

        String partial = section(message, section, "<" + from + "." + count + ">");

        assertThat(partial)
                .isEqualTo(
                        whole.equals("NIL")
                                ? "NIL"
                                : whole.substring(
                                        Math.min(from, whole.length()), Math.min(from + count, whole.length())));
    }

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of(Fetched.stories().toList());
    }

    @Provide
    Arbitrary<String> sections() {
        Arbitrary<String> path = Arbitraries.integers()
                .between(1, 4)
                .map(String::valueOf)
                .list()
                .ofMaxSize(3)
                .map(p -> String.join(".", p));
        Arbitrary<String> text = Arbitraries.of(
                "", "HEADER", "TEXT", "HEADER.FIELDS (SUBJECT TO)", "HEADER.FIELDS.NOT (SUBJECT)", "HEADER.FIELDS (X)");
        return Combinators.combine(path, text).as((p, t) -> p + (p.isEmpty() || t.isEmpty() ? "" : ".") + t);
    }

    @ParameterizedTest
    @MethodSource("dev.restante.imap.fetch.Fetched#stories")
    void headerAndTextAreTheWhole(String story) throws Exception {
        RawMessage message = Fetched.story(story);

        String whole = section(message, "", "");
        assertThat(whole).isEqualTo(new String(message.toByteArray(), ISO_8859_1));
        assertThat(section(message, "HEADER", "") + section(message, "TEXT", ""))
                .isEqualTo(whole);
    }

    /** BODY[n.MIME] and BODY[n] of each part are next to each other, and the message inside a part is its body. */
    @ParameterizedTest
    @MethodSource("dev.restante.imap.fetch.Fetched#stories")
    void eachPartIsWhereTheIndexSaysItIs(String story) throws Exception {
        RawMessage message = Fetched.story(story);
        for (List<Integer> path : paths(message.mime(), List.of())) {
            String numbers = String.join(".", path.stream().map(String::valueOf).toList());
            MimePart part = message.mime()
                    .part(path.stream().mapToInt(Integer::intValue).toArray())
                    .orElseThrow();
            String octets = new String(message.toByteArray(part.start(), part.end()), ISO_8859_1);

            assertThat(section(message, numbers + ".MIME", "") + section(message, numbers, ""))
                    .isEqualTo(octets);
            if (part.isMessage()) {
                assertThat(section(message, numbers + ".HEADER", "") + section(message, numbers + ".TEXT", ""))
                        .isEqualTo(section(message, numbers, ""));
            } else {
                assertThat(section(message, numbers + ".HEADER", "")).isEqualTo("NIL");
                assertThat(section(message, numbers + ".TEXT", "")).isEqualTo("NIL");
            }
        }
    }

    private static List<List<Integer>> paths(MimePart message, List<Integer> prefix) {
        List<List<Integer>> paths = new ArrayList<>();
        if (!message.isMultipart()) {
            collect(message, plus(prefix, 1), paths);
        }
        children(message, prefix, paths);
        return paths;
    }

    private static void children(MimePart part, List<Integer> prefix, List<List<Integer>> paths) {
        for (int i = 0; i < part.children().size(); i++) {
            collect(part.children().get(i), plus(prefix, i + 1), paths);
        }
    }

    private static void collect(MimePart part, List<Integer> path, List<List<Integer>> paths) {
        paths.add(path);
        children(part, path, paths);
        part.embedded().ifPresent(message -> paths.addAll(paths(message, path)));
    }

    private static List<Integer> plus(List<Integer> path, int number) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(number);
        return longer;
    }

    @Test
    void readsFieldsThatEndWithoutALineEnd() throws Exception {
        RawMessage message = Fetched.message("To: a\r\nSubject: b");

        assertThat(section(message, "HEADER.FIELDS (SUBJECT)", "")).isEqualTo("Subject: b\r\n");
        assertThat(section(message, "HEADER.FIELDS (TO)", "")).isEqualTo("To: a\r\n\r\n");
        assertThat(section(message, "HEADER.FIELDS.NOT (TO)", "")).isEqualTo("Subject: b\r\n");
    }

    @Test
    void takesPartialsAcrossFieldsAndTheEmptyLine() throws Exception {
        RawMessage message = Fetched.message("A: 1\r\nX: 2\r\nB: 3\r\n\r\n");

        assertThat(section(message, "HEADER.FIELDS (A B)", "<3.6>")).isEqualTo("1\r\nB: ");
        assertThat(section(message, "HEADER.FIELDS (A B)", "<11.2>")).isEqualTo("\n\r");
        assertThat(section(message, "HEADER.FIELDS (A B)", "<13.5>")).isEqualTo("\n");
        assertThat(section(message, "HEADER.FIELDS (A B)", "<14.5>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1.1.1.1.1.1.1", "2147483647", "1.2147483647"})
    void whatDoesNotExistIsNil(String section) throws Exception {
        assertThat(section(Fetched.story("the-example-of-rfc3501"), section, ""))
                .isEqualTo("NIL");
    }
}
