package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;
import static dev.restante.assertj.FailureText.quoted;

import dev.restante.content.CalendarComponent;
import dev.restante.content.CalendarProperty;
import dev.restante.content.CalendarTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on an event in a calendar. */
public class CalendarEventAssert extends AbstractMailAssert<CalendarEventAssert, CalendarComponent> {

    /**
     * Begins an assertion.
     *
     * @param actual the event
     */
    public CalendarEventAssert(@Nullable CalendarComponent actual) {
        super(actual, CalendarEventAssert.class);
    }

    /**
     * The event has this title.
     *
     * <pre>{@code
     * // SUMMARY:Lunch passes
     * assertThat(event).hasSummary("Lunch");
     * // and fails
     * assertThat(event).hasSummary("lunch");
     * }</pre>
     *
     * @param summary the whole SUMMARY
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public CalendarEventAssert hasSummary(String summary) {
        return verify(
                event -> event.summary().equals(summary),
                "have summary " + quoted(summary),
                event -> "it is " + quoted(event.summary()));
    }

    /**
     * The event takes place there.
     *
     * <pre>{@code
     * // LOCATION:Room 4 passes
     * assertThat(event).hasLocation("Room 4");
     * // and fails
     * assertThat(event).hasLocation("Room 5");
     * }</pre>
     *
     * @param location the whole LOCATION
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public CalendarEventAssert hasLocation(String location) {
        return verify(
                event -> event.location().equals(location),
                "have location " + quoted(location),
                event -> "it is " + quoted(event.location()));
    }

    /**
     * The event has this identity, which is the same in all of its versions.
     *
     * <pre>{@code
     * // UID:1@example.com passes
     * assertThat(event).hasUid("1@example.com");
     * // and fails
     * assertThat(event).hasUid("2@example.com");
     * }</pre>
     *
     * @param uid the UID
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public CalendarEventAssert hasUid(String uid) {
        return verify(
                event -> event.uid().equals(uid), "have UID " + quoted(uid), event -> "it is " + quoted(event.uid()));
    }

    /**
     * The event takes place, or does not.
     *
     * <pre>{@code
     * // STATUS:CANCELLED passes
     * assertThat(event).hasStatus("CANCELLED");
     * // and fails
     * assertThat(event).hasStatus("CONFIRMED");
     * }</pre>
     *
     * @param status the STATUS, such as {@code CONFIRMED} or {@code CANCELLED}, in upper case
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public CalendarEventAssert hasStatus(String status) {
        return verify(
                event -> event.status().equals(status),
                "have status " + quoted(status),
                event -> "it is " + quoted(event.status()));
    }

    /**
     * The event begins at this moment.
     *
     * <pre>{@code
     * // DTSTART;TZID=Europe/Berlin:20260102T090000 passes
     * assertThat(event).startsAt(Instant.parse("2026-01-02T08:00:00Z"));
     * // and fails
     * assertThat(event).startsAt(Instant.parse("2026-01-02T12:00:00Z"));
     * }</pre>
     *
     * @param time the moment; a whole day and a time without a zone are none
     * @return this assertion
     * @throws AssertionError if it is another one, or cannot be told
     */
    public CalendarEventAssert startsAt(Instant time) {
        return verify(
                event -> event.start()
                        .flatMap(CalendarTime::instant)
                        .filter(time::equals)
                        .isPresent(),
                "start at " + time,
                event -> "it starts at " + time(event.start()));
    }

    /**
     * The event ends at this moment, as DTEND says it.
     *
     * <pre>{@code
     * // DTEND:20260102T110000Z passes
     * assertThat(event).endsAt(Instant.parse("2026-01-02T11:00:00Z"));
     * // and fails
     * assertThat(event).endsAt(Instant.parse("2026-01-02T12:00:00Z"));
     * }</pre>
     *
     * @param time the moment; a whole day and a time without a zone are none
     * @return this assertion
     * @throws AssertionError if it is another one, or cannot be told
     */
    public CalendarEventAssert endsAt(Instant time) {
        return verify(
                event -> event.end()
                        .flatMap(CalendarTime::instant)
                        .filter(time::equals)
                        .isPresent(),
                "end at " + time,
                event -> "it ends at " + time(event.end()));
    }

    /**
     * The event begins on this day, at the place where it is.
     *
     * <pre>{@code
     * // DTSTART;VALUE=DATE:20260102 passes
     * assertThat(event).startsOn(LocalDate.of(2026, 1, 2));
     * // and fails
     * assertThat(event).startsOn(LocalDate.of(2026, 1, 3));
     * }</pre>
     *
     * @param date the day
     * @return this assertion
     * @throws AssertionError if it is another one, or cannot be told
     */
    public CalendarEventAssert startsOn(LocalDate date) {
        return verify(
                event -> event.start()
                        .flatMap(CalendarTime::date)
                        .filter(date::equals)
                        .isPresent(),
                "start on " + date,
                event -> "it starts at " + time(event.start()));
    }

    /**
     * This person invites.
     *
     * <pre>{@code
     * // ORGANIZER:mailto:jane@example.com passes
     * assertThat(event).hasOrganizer("jane@example.com");
     * // and fails
     * assertThat(event).hasOrganizer("bob@example.com");
     * }</pre>
     *
     * @param address the address, in any case
     * @return this assertion
     * @throws AssertionError if it is another one, or nobody
     */
    public CalendarEventAssert hasOrganizer(String address) {
        return verify(
                event -> event.organizer()
                        .map(CalendarProperty::address)
                        .filter(address::equalsIgnoreCase)
                        .isPresent(),
                "have the organizer " + address,
                event -> "it is "
                        + event.organizer().map(CalendarProperty::address).orElse("nobody"));
    }

    /**
     * This person is invited.
     *
     * <pre>{@code
     * // ATTENDEE:mailto:bob@example.com passes
     * assertThat(event).hasAttendee("bob@example.com");
     * // and fails
     * assertThat(event).hasAttendee("jane@example.com");
     * }</pre>
     *
     * @param address the address, in any case
     * @return this assertion
     * @throws AssertionError if the person is not
     */
    public CalendarEventAssert hasAttendee(String address) {
        return verify(
                event -> attendees(event).stream().anyMatch(address::equalsIgnoreCase),
                "have the attendee " + address,
                event -> "its attendees are " + listed(attendees(event)));
    }

    /**
     * The event has this property.
     *
     * <pre>{@code
     * // CLASS:PRIVATE passes
     * assertThat(event).hasProperty("CLASS", "PRIVATE");
     * // and fails
     * assertThat(event).hasProperty("CLASS", "PUBLIC");
     * }</pre>
     *
     * @param name its name, in any case
     * @param value the whole value, with backslashes undone
     * @return this assertion
     * @throws AssertionError if it has another value, or there is none
     */
    public CalendarEventAssert hasProperty(String name, String value) {
        return verify(
                event -> event.properties(name).stream()
                        .anyMatch(each -> each.text().equals(value)),
                "have the property %s with value %s".formatted(name, quoted(value)),
                event -> "it is "
                        + FailureText.quoted(event.properties(name).stream()
                                .map(CalendarProperty::text)
                                .toList()));
    }

    private static List<String> attendees(CalendarComponent event) {
        return event.attendees().stream().map(CalendarProperty::address).toList();
    }

    private static String time(Optional<CalendarTime> time) {
        return time.map(CalendarTime::toString).orElse("no time that it tells");
    }
}
