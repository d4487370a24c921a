package dev.restante.imap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImapDatesTest {

    private static OffsetDateTime dateTime(String text) throws Exception {
        return ImapDates.dateTime(Readers.of(text));
    }

    private static LocalDate date(String text) throws Exception {
        return ImapDates.date(Readers.of(text + "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "17-Jul-1996 02:44:25 -0700, 1996-07-17T02:44:25-07:00",
        "' 1-Feb-2026 12:30:00 +0530', 2026-02-01T12:30:00+05:30",
        "01-fEB-2026 00:00:00 +0000, 2026-02-01T00:00:00Z",
        "29-Feb-2024 23:59:59 -0330, 2024-02-29T23:59:59-03:30",
        "31-Dec-2016 23:59:60 +0000, 2016-12-31T23:59:59Z",
        "01-Jan-0000 00:00:00 +1800, 0000-01-01T00:00:00+18:00",
    })
    void readsDateTimes(String text, String meant) throws Exception {
        assertThat(dateTime('"' + text + '"')).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-Feb-2026 12:30:00 +0530",
                "  1-Feb-2026 12:30:00 +0530",
                "01-Feb-26 12:30:00 +0530",
                "01-Feb-2026 12:30 +0530",
                "01-Feb-2026 12:30:00",
                "01-Feb-2026 12:30:00 EST",
                "01-Feb-2026 12:30:00 +053",
                "01-Feb-2026 12:30:00 0530",
                "01 Feb 2026 12:30:00 +0530",
                "\u0661\u0661-Feb-2026 12:30:00 +0000",
            })
    void refusesWhatLooksDifferent(String text) {
        assertThatThrownBy(() -> dateTime('"' + text + '"'))
                .isInstanceOf(ImapSyntaxException.class)
                .hasMessage("A date looks like \"17-Jul-1996 02:44:25 -0700\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30-Feb-2026 12:30:00 +0530",
                "00-Feb-2026 12:30:00 +0530",
                "01-Foo-2026 12:30:00 +0530",
                "01-Feb-2026 24:30:00 +0530",
                "01-Feb-2026 12:60:00 +0530",
                "01-Feb-2026 12:30:61 +0530",
                "01-Feb-2026 12:30:00 +1801",
            })
    void refusesWhatDoesNotExist(String text) {
        assertThatThrownBy(() -> dateTime('"' + text + '"'))
                .isInstanceOf(ImapSyntaxException.class)
                .hasMessage("There is no such date as " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-Feb-1994", "01-Feb-1994", "\"1-Feb-1994\"", "1-FEB-1994", "\"01-feb-1994\""})
    void readsDates(String text) throws Exception {
        assertThat(date(text)).isEqualTo("1994-02-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1994-02-01", "1-Feb-94", "1-February-1994", "\" 1-Feb-1994\"", "001-Feb-1994", "x"})
    void refusesOtherDates(String text) {
        assertThatThrownBy(() -> date(text))
                .isInstanceOf(ImapSyntaxException.class)
                .hasMessage("A date looks like 1-Feb-1994");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThatThrownBy(() -> date("29-Feb-2023")).hasMessage("There is no such date as 29-Feb-2023");
        assertThatThrownBy(() -> date("1-Foo-2023")).hasMessage("There is no such date as 1-Foo-2023");
    }

    @Test
    void writesTheDayInTwoPlacesAndTheZoneInFourDigits() {
        assertThat(ImapDates.format(OffsetDateTime.parse("2026-02-01T12:30:00-00:30")))
                .isEqualTo("\" 1-Feb-2026 12:30:00 -0030\"");
        assertThat(ImapDates.format(OffsetDateTime.parse("2026-12-31T23:59:59.999Z")))
                .isEqualTo("\"31-Dec-2026 23:59:59 +0000\"");
    }

    @Property
    void readsBackWhatIsWritten(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes)
            throws Exception {
        OffsetDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)
                .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));

        assertThat(dateTime(ImapDates.format(time))).isEqualTo(time);
    }
}
