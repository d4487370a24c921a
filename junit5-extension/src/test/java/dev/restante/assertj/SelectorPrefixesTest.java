package dev.restante.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectorPrefixesTest {

    @Test
    void shortensPieceByPiece() {
        assertThat(SelectorPrefixes.of("div.content > a.button[href]"))
                .containsExactly("div.content > a.button", "div.content > a", "div.content", "div");
    }

    @Test
    void takesWhatIsInBracketsAsOnePiece() {
        assertThat(SelectorPrefixes.of("td:has(> a[title=\"x y > z\"]):contains(a, b) i"))
                .containsExactly(
                        "td:has(> a[title=\"x y > z\"]):contains(a, b)", "td:has(> a[title=\"x y > z\"])", "td");
    }

    @Test
    void takesTheFirstOfSeveral() {
        assertThat(SelectorPrefixes.of("h1.title, h2")).containsExactly("h1.title", "h1");
    }

    @Test
    void leavesNothingOfOnePiece() {
        assertThat(SelectorPrefixes.of(" h1 ")).isEmpty();
        assertThat(SelectorPrefixes.of(".title")).isEmpty();
        assertThat(SelectorPrefixes.of("")).isEmpty();
    }
}
