package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.content.CalendarComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarEventAssertTest {

    private static final CalendarComponent EMPTY = new CalendarComponent("VEVENT", List.of(), List.of());

    private final CalendarComponent event =
            SampleMail.newsletter().calendars().get(0).event();

    @Test
    void hasSummaryPassesWhenItIsTheSame() {
        assertThat(event).hasSummary("Lunch, with tea");
    }

    @Test
    void hasSummaryFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).hasSummary("Lunch"),
                "Expected event \"Lunch, with tea\"\n"
                        + "to have summary \"Lunch\"\n"
                        + "but it is \"Lunch, with tea\"");
    }

    @Test
    void hasLocationPassesWhenItIsTheSame() {
        assertThat(event).hasLocation("Room 4");
    }

    @Test
    void hasLocationFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).hasLocation("Room 5"),
                "Expected event \"Lunch, with tea\"\n" + "to have location \"Room 5\"\n" + "but it is \"Room 4\"");
    }

    @Test
    void hasUidPassesWhenItIsTheSame() {
        assertThat(event).hasUid("1@example.com");
    }

    @Test
    void hasUidFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).hasUid("2@example.com"),
                "Expected event \"Lunch, with tea\"\n"
                        + "to have UID \"2@example.com\"\n"
                        + "but it is \"1@example.com\"");
    }

    @Test
    void hasStatusPassesWhenItIsTheSame() {
        assertThat(event).hasStatus("CONFIRMED");
    }

    @Test
    void hasStatusFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).hasStatus("CANCELLED"),
                "Expected event \"Lunch, with tea\"\n" + "to have status \"CANCELLED\"\n" + "but it is \"CONFIRMED\"");
    }

    @Test
    void startsAtPassesInWhateverZone() {
        assertThat(event).startsAt(Instant.parse("2026-01-02T08:00:00Z"));
    }

    @Test
    void startsAtFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).startsAt(Instant.parse("2026-01-02T09:00:00Z")),
                "Expected event \"Lunch, with tea\"\n"
                        + "to start at 2026-01-02T09:00:00Z\n"
                        + "but it starts at 20260102T090000 Europe/Berlin");
    }

    @Test
    void endsAtPassesWhenItIsTheSame() {
        assertThat(event).endsAt(Instant.parse("2026-01-02T11:00:00Z"));
    }

    @Test
    void endsAtFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).endsAt(Instant.parse("2026-01-02T12:00:00Z")),
                "Expected event \"Lunch, with tea\"\n"
                        + "to end at 2026-01-02T12:00:00Z\n"
                        + "but it ends at 20260102T110000Z");
    }

    @Test
    void startsOnPassesWhenItIsTheDayThere() {
        assertThat(event).startsOn(LocalDate.of(2026, 1, 2));
    }

    @Test
    void startsOnFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).startsOn(LocalDate.of(2026, 1, 3)),
                "Expected event \"Lunch, with tea\"\n"
                        + "to start on 2026-01-03\n"
                        + "but it starts at 20260102T090000 Europe/Berlin");
    }

    @Test
    void startsOnFailsWhenNothingIsSaid() {
        assertFails(
                () -> assertThat(EMPTY).startsOn(LocalDate.of(2026, 1, 3)),
                "Expected event \"\"\n" + "to start on 2026-01-03\n" + "but it starts at no time that it tells");
    }

    @Test
    void hasOrganizerPassesInAnyCase() {
        assertThat(event).hasOrganizer("Jane@example.com");
    }

    @Test
    void hasOrganizerFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(event).hasOrganizer("bob@example.com"),
                "Expected event \"Lunch, with tea\"\n"
                        + "to have the organizer bob@example.com\n"
                        + "but it is jane@example.com");
    }

    @Test
    void hasOrganizerFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(EMPTY).hasOrganizer("bob@example.com"),
                "Expected event \"\"\n" + "to have the organizer bob@example.com\n" + "but it is nobody");
    }

    @Test
    void hasAttendeePassesInAnyCase() {
        assertThat(event).hasAttendee("Bob@example.com");
    }

    @Test
    void hasAttendeeFailsWhenOthersAreInvited() {
        assertFails(
                () -> assertThat(event).hasAttendee("jane@example.com"),
                "Expected event \"Lunch, with tea\"\n"
                        + "to have the attendee jane@example.com\n"
                        + "but its attendees are bob@example.com");
    }

    @Test
    void hasPropertyPassesWhenOneHasTheValue() {
        assertThat(event).hasProperty("class", "PRIVATE");
    }

    @Test
    void hasPropertyFailsWhenItHasAnotherValue() {
        assertFails(
                () -> assertThat(event).hasProperty("CLASS", "PUBLIC"),
                "Expected event \"Lunch, with tea\"\n"
                        + "to have the property CLASS with value \"PUBLIC\"\n"
                        + "but it is \"PRIVATE\"");
    }

    @Test
    void hasPropertyFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(event).hasProperty("PRIORITY", "1"),
                "Expected event \"Lunch, with tea\"\n"
                        + "to have the property PRIORITY with value \"1\"\n"
                        + "but it is none");
    }
}
