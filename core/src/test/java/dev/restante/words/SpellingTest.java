package dev.restante.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("to", "from", "priority", "openConnections");

    @ParameterizedTest
    @CsvSource({
        "form, from",
        "t, to",
        "too, to",
        "priorty, priority",
        "PRIORITY, priority",
        "open-connections, openConnections"
    })
    void findsTheNearest(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xy", "subject", "prio"})
    void findsNothingFarAway(String word) {
        assertThat(Spelling.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    void doesNotTryLongWords() {
        assertThat(Spelling.nearest("-".repeat(1_000_000) + "from", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("from", List.of())).isEmpty();
    }
}
