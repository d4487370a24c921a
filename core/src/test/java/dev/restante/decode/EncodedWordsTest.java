package dev.restante.decode;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain = ?text?|plain = ?text?",
                "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=|Grüße",
                "=?ISO-8859-1?q?a_b=F6?= c |a bö c ",
                "=?utf-8*de?B?R3LDvMOfZQ==?=|Grüße",
                "Re: =?utf-8?Q?one?= \t =?utf-8?Q?_two?=  three|Re: one two  three",
                "=?utf-8?Q?name?=, (=?utf-8?Q?other?=)|name, (=?utf-8?Q?other?=)",
                "=?utf-8?Q??= x|​ x",
                "=?utf-8?Q?broken=X?= =?utf-8?Q?whole?=|=?utf-8?Q?broken=X?= whole",
                "=?utf-8?Q?never closed|=?utf-8?Q?never closed",
                "=?x-none?Q?a?= =?utf-8?Q?b?=|=?x-none?Q?a?= =?utf-8?Q?b?=",
                "=?utf-8?X?a?=|=?utf-8?X?a?=",
            })
    void decodesWhatStandsWhereAWordMay(String value, String decoded) {
        assertThat(EncodedWords.decode(value)).isEqualTo(decoded.replace("\u200b", ""));
    }

    /** With patterns that go back, each of these would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"=?a", "=?a*", "=?utf-8?Q?a", "=?utf-8?Q?a?", " ", "=?utf-8?Q? ", "?="})
    @Timeout(60)
    void readsLongValuesInOneGo(String part) {
        String value = "=?utf-8?Q?a?= =?" + part.repeat(1_000_000);

        assertThat(EncodedWords.decode(value)).isNotEmpty();
    }

    @Property
    void agreesWithJakartaMail(@ForAll("soups") String soup) {
        assertThat(EncodedWords.decode(soup)).isEqualTo(decodeText(soup));
    }

    private static String decodeText(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    @Provide
    Arbitrary<String> soups() {
        Arbitrary<String> words = Arbitraries.of(
                "=?utf-8?Q?a_=C3=BC?=", "=?utf-8?B?w7w=?=", "=?iso-8859-1*de?q?=FC?=", "=?utf-8?B?w7w?=", "=?x?Q?a?=");
        Arbitrary<String> pieces = Arbitraries.of(
                "=?",
                "?",
                "?=",
                "=",
                "=C3",
                "_",
                "Q",
                "b",
                "us-ascii",
                "*",
                " ",
                "\t",
                "\r\n ",
                "w7w=",
                "ü",
                "x",
                "\u2028");
        return Arbitraries.frequencyOf(Tuple.of(1, words), Tuple.of(3, pieces))
                .list()
                .ofMaxSize(12)
                .map(all -> String.join("", all));
    }
}
