package dev.restante.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void isShortAndWithoutControlCharacters() {
        assertThat(Shown.quoted("a\u001b[31mb")).isEqualTo("\"a\uFFFD[31mb\"");
        assertThat(Shown.quoted("x".repeat(1000))).hasSize(123);
    }

    @Test
    void saysOfWhichKindAValueIs() {
        assertThat(Shown.json("a")).isEqualTo("\"a\"");
        assertThat(Shown.json(451.5)).isEqualTo("451.5");
        assertThat(Shown.json(true)).isEqualTo("true");
        assertThat(Shown.json(null)).isEqualTo("null");
        assertThat(Shown.json(Map.of("a", 1))).isEqualTo("an object");
        assertThat(Shown.json(List.of(1))).isEqualTo("a list");
    }

    @Test
    void doesNotGoDown() {
        Object deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        assertThat(Shown.json(deep)).isEqualTo("a list");
    }
}
