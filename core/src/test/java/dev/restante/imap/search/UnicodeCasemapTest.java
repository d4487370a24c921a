package dev.restante.imap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeCasemapTest {

    @ParameterizedTest
    @CsvSource({
        "Hello, HELLO",
        "grüße, GRÜßE",
        "é, e\u0301",
        "É, e\u0301",
        "ǆ, ǅ",
        "ǆ, Ǆ",
        "ａ, A",
        "ς, Σ",
        "σ, Σ",
        "ı, I",
        "K, k",
        "µ, Μ",
        "𐐨, 𐐀",
        "각, \u1100\u1161\u11a8"
    })
    void foldsTheSame(String one, String other) {
        assertThat(UnicodeCasemap.fold(one)).isEqualTo(UnicodeCasemap.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"ß, SS", "a, b", "é, e", "İ, i"})
    void keepsApart(String one, String other) {
        assertThat(UnicodeCasemap.fold(one)).isNotEqualTo(UnicodeCasemap.fold(other));
    }

    @Test
    void ordersByCodePoint() {
        assertThat(List.of("", "A", "AB", "B", "\ue000", "\uffee", "\ud800\udc00"))
                .isSortedAccordingTo(UnicodeCasemap::compare);
    }

    @Property
    void matchesWhereTheFoldedTextHasTheFoldedPart(@ForAll String text, @ForAll String part) {
        boolean expected = UnicodeCasemap.fold(text).contains(UnicodeCasemap.fold(part));

        assertThat(new TextMatch(part).test(text)).isEqualTo(expected);
    }

    @Property
    void findsEachPartOfAnAsciiTextInAnyCase(@ForAll("ascii") String text, @ForAll int a, @ForAll int b) {
        int from = Math.floorMod(a, text.length() + 1);
        int to = from + Math.floorMod(b, text.length() + 1 - from);
        String part = text.substring(from, to);

        assertThat(new TextMatch(part.toUpperCase(Locale.ROOT)).test(text)).isTrue();
        assertThat(new TextMatch(part.toLowerCase(Locale.ROOT)).test(text)).isTrue();
        assertThat(new TextMatch(part + "~").test(text.replace('~', '-'))).isFalse();
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings().ascii().ofMaxLength(50);
    }
}
