package dev.restante.server.mailpit;

import dev.restante.server.http.Problem;
import dev.restante.words.Shown;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Times in a search: a date is where it begins; a time without an offset is one of a time zone. */
final class SearchDate {

    private static final List<BiFunction<String, ZoneId, Instant>> FORMS = List.of(
            (text, zone) -> LocalDate.parse(text).atStartOfDay(zone).toInstant(),
            (text, zone) -> LocalDateTime.parse(text).atZone(zone).toInstant(),
            (text, zone) -> OffsetDateTime.parse(text).toInstant());

    private SearchDate() {}

    /** Throws a {@link Problem} if it is none. */
    static Instant read(String text, ZoneId zone) {
        String iso = text.toUpperCase(Locale.ROOT).replace('/', '-').replace(' ', 'T');
        for (BiFunction<String, ZoneId, Instant> form : FORMS) {
            try {
                return form.apply(iso, zone);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw Problem.badRequest("A date is written 2026-01-31, or with a time 2026-01-31T12:30 or "
                + "2026-01-31T12:30:00+01:00, not " + Shown.quoted(text));
    }
}
