package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.BARE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.content.CalendarObject;
import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class CalendarAssertTest {

    private final ReceivedMail news = SampleMail.newsletter();

    @Test
    void hasCalendarPassesWhenTheRequirementsDo() {
        assertThat(news).hasCalendar(calendar -> calendar.hasMethod("request").hasEventCount(1));
    }

    @Test
    void hasCalendarFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasCalendar(calendar -> calendar.hasMethod("REQUEST")),
                BARE + "to have a calendar\n" + "but its parts are text/plain");
    }

    @Test
    void hasMethodFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(news).hasCalendar(calendar -> calendar.hasMethod("CANCEL")),
                "[calendar of " + SampleMail.NAME + ": \"News\"] Expected the calendar\n"
                        + "to have the method CANCEL\n"
                        + "but it is REQUEST");
    }

    @Test
    void hasMethodFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(CalendarObject.parse("", "")).hasMethod("CANCEL"),
                "Expected the calendar\n" + "to have the method CANCEL\n" + "but it has none");
    }

    @Test
    void hasEventCountFailsWhenThereAreFewer() {
        assertFails(
                () -> assertThat(news.calendars().get(0)).hasEventCount(2),
                "Expected the calendar\n" + "to have 2 events\n" + "but its events are \"Lunch, with tea\"");
    }

    @Test
    void hasEventPassesWhenTheRequirementsDo() {
        assertThat(news.calendars().get(0)).hasEvent(event -> event.hasSummary("Lunch, with tea"));
    }

    @Test
    void hasEventFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(CalendarObject.parse("", "")).hasEvent(event -> event.hasUid("1")),
                "Expected the calendar\nto have an event\nbut it has none");
    }

    @Test
    void hasEventFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(news).hasCalendar(calendar -> calendar.hasEvent(event -> event.hasSummary("Lunch"))),
                "[calendar of " + SampleMail.NAME + ": \"News\": event] Expected event \"Lunch, with tea\"\n"
                        + "to have summary \"Lunch\"\nbut it is \"Lunch, with tea\"");
    }

    @Test
    void hasEventFailsWhenNoneOfSeveralMeetsTheRequirements() {
        CalendarObject series = CalendarObject.parse("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:One
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Two
                END:VEVENT
                END:VCALENDAR
                """, "");

        assertThat(series).hasEvent(event -> event.hasSummary("Two"));
        assertThatThrownBy(() -> assertThat(series).hasEvent(event -> event.hasSummary("Three")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("but it is \"One\"", "but it is \"Two\"");
    }
}
