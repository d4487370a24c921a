package dev.restante.imap.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 31 Dec 2000 16:01:33 -0800|2001-01-01T00:01:33Z",
                "31 Dec 2000 16:01:33 -0800|2001-01-01T00:01:33Z",
                "31 Dec 00 16:01 EST|2000-12-31T21:01:00Z",
                "Sun, 31 Dec 2000 16:01:33 nowhere|2000-12-31T16:01:33Z",
                "Sun, 31 Dec 2000 16:01:33|2000-12-31T16:01:33Z",
                "Sun, 31 Dec 2000 44:01:33 +0000|2000-12-31T00:00:00Z",
                "Sun, 31 Dec 2000|2000-12-31T00:00:00Z",
                "Sun, 31 dec 2000 noon|2000-12-31T00:00:00Z",
                "31 December 2000 23:59|2000-12-31T23:59:00Z",
            })
    void isTheMomentInUtc(String value, Instant expected) {
        assertThat(SentDate.parse(value)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "32 Dec 2000", "31 Foo 2000 10:00:00 +0000"})
    void isNotThere(String value) {
        assertThat(SentDate.parse(value)).isEmpty();
    }
}
