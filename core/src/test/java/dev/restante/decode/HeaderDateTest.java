package dev.restante.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 2 Jan 2026 23:30:00 -0500|2026-01-02T23:30-05:00",
                "2 Jan 2026 23:30:00 +0000|2026-01-02T23:30Z",
                "Fri, 2 Jan 2026 03:04:05 +0100 (CET)|2026-01-02T03:04:05+01:00",
                "Fri, 2 Jan 26 23:30 EST|2026-01-02T23:30-05:00",
                "Fri, 2 Jan 26 23:30:00 PDT (summer (there))|2026-01-02T23:30-07:00",
                "02-Jan-2026 23:30:00 +0530|2026-01-02T23:30+05:30",
                "Fri, 2 Jan 26 23:30 GMT|2026-01-02T23:30Z",
            })
    void keepsTheOffsetOfTheAuthor(String value, OffsetDateTime date) {
        assertThat(HeaderDate.parse(value)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "(2 Jan 2026 23:30:00 +0000)", "Fri, 2 Foo 2026 23:30:00 -0500"})
    void isEmptyForWhatIsNoDate(String value) {
        assertThat(HeaderDate.parse(value)).isEmpty();
    }
}
