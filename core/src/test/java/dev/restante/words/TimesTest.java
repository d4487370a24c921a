package dev.restante.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S, 500ms",
        "30s, PT30S, 30s",
        "5m, PT5M, 5m",
        "2h, PT2H, 2h",
        "1d12h, PT36H, 1d12h",
        "1m30s, PT1M30S, 1m30s",
        "90s, PT1M30S, 1m30s",
        "1M30S, PT1M30S, 1m30s",
        "PT30S, PT30S, 30s",
        "pt0.000001s, PT0.000001S, PT0.000001S",
        "-PT1S, PT-1S, PT-1S",
        "0s, PT0S, 0s",
    })
    void readsAndWrites(String text, Duration time, String written) {
        assertThat(Times.read(text)).isEqualTo(time);
        assertThat(Times.written(time)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "30s1m", "1.5s", "-5s", " 5s", "5 s", "9999999999s", "PT", "forever"})
    void refusesOthersWithWords(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.read(text))
                .withMessage("A time is like 500ms, 30s, 1m30s or 2h (or PT30S), not \"" + text + "\"");
    }

    @Property
    void readsWhatItWrites(@ForAll long seconds, @ForAll int nanos) {
        Duration time = Duration.ofSeconds(seconds / 2, nanos);

        assertThat(Times.read(Times.written(time))).isEqualTo(time);
    }

    @Property
    void readsWhatItWritesOfMilliseconds(@ForAll int millis) {
        Duration time = Duration.ofMillis(millis);

        assertThat(Times.read(Times.written(time))).isEqualTo(time);
    }
}
