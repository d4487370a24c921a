package dev.restante.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.testing.SampleMails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarObjectTest {

    private static final String INVITATION = """
            BEGIN:VCALENDAR
            PRODID:-//Example//EN
            VERSION:2.0
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:1@example.com
            SUMMARY:Lunch\\, and
              a \\"talk\\"\\nthen coffee
            DTSTART;TZID=Europe/Berlin:20260102T120000
            DTEND:20260102T123000Z
            LOCATION;LANGUAGE=en:Room\\; 1
            SEQUENCE:2
            STATUS:CONFIRMED
            ORGANIZER;CN="Shop: the; one":mailto:shop@example.com
            ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Jane ^'J^' ^^n:MAILTO:ja
             ne@example.com
            ATTENDEE;MEMBER="mailto:a@example.com","mailto:b@example.com":mailto:bob@example.com
            X-ODD
            BEGIN:VALARM
            TRIGGER:-PT10M
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    private final CalendarObject invitation = CalendarObject.parse(INVITATION, "PUBLISH");

    @Test
    void anInvitationSaysWhatAndWhenAndWho() {
        CalendarComponent event = invitation.event();

        assertThat(invitation.method()).isEqualTo("REQUEST");
        assertThat(invitation.property("prodid").orElseThrow().text()).isEqualTo("-//Example//EN");
        assertThat(event.uid()).isEqualTo("1@example.com");
        assertThat(event.summary()).isEqualTo("Lunch, and a \"talk\"\nthen coffee");
        assertThat(event.location()).isEqualTo("Room; 1");
        assertThat(event.sequence()).hasValue(2);
        assertThat(event.status()).isEqualTo("CONFIRMED");
        assertThat(event.description()).isEmpty();
        assertThat(event.organizer().orElseThrow().address()).isEqualTo("shop@example.com");
        assertThat(event.organizer().orElseThrow().parameter("cn")).contains("Shop: the; one");
        assertThat(event.attendees())
                .extracting(CalendarProperty::address)
                .containsExactly("jane@example.com", "bob@example.com");
        assertThat(event.attendees().get(0).parameter("PARTSTAT")).contains("NEEDS-ACTION");
        assertThat(event.attendees().get(0).parameter("CN")).contains("Jane \"J\" ^n");
        assertThat(event.attendees().get(1).parameters())
                .containsEntry("MEMBER", List.of("mailto:a@example.com", "mailto:b@example.com"));
        assertThat(event.property("X-ODD").orElseThrow().value()).isEmpty();
        assertThat(event.components()).extracting(CalendarComponent::name).containsExactly("VALARM");
    }

    @Test
    void aTimeIsAMomentWhereItIsTheSameForAll() {
        CalendarComponent event = invitation.event();

        assertThat(event.start().orElseThrow().instant()).contains(Instant.parse("2026-01-02T11:00:00Z"));
        assertThat(event.start().orElseThrow()).hasToString("20260102T120000 Europe/Berlin");
        assertThat(event.end().orElseThrow().instant()).contains(Instant.parse("2026-01-02T12:30:00Z"));
        assertThat(new CalendarTime("20260102T120000", "").instant()).isEmpty();
        assertThat(new CalendarTime("20260102T120000", "W. Europe Standard Time").instant())
                .isEmpty();
        assertThat(new CalendarTime("20260102T120000", "").local().orElseThrow())
                .hasToString("2026-01-02T12:00");
    }

    @Test
    void aWholeDayIsADate() {
        CalendarTime day = new CalendarTime("20260102", "");

        assertThat(day.isDate()).isTrue();
        assertThat(day.date()).contains(LocalDate.of(2026, 1, 2));
        assertThat(day.instant()).isEmpty();
        assertThat(new CalendarTime("nonsense", "").date()).isEmpty();
        assertThat(new CalendarTime("Tea TimeZ", "").instant()).isEmpty();
    }

    @Test
    void notOneEventIsAnError() {
        CalendarObject none = CalendarObject.parse("no calendar", "cancel");

        assertThat(none.method()).isEqualTo("CANCEL");
        assertThat(none.events()).isEmpty();
        assertThatThrownBy(none::event)
                .isInstanceOf(MailContentError.class)
                .hasMessage("Not one event in this calendar, but []; events() has them all");
    }

    @Test
    void aCalendarIsFoundInlineAndAttached() {
        var mail = SampleMails.mail("""
                Content-Type: multipart/mixed; boundary=b

                --b

                text
                --b
                Content-Type: text/calendar; method=REPLY; charset=utf-8

                BEGIN:VCALENDAR
                BEGIN:VEVENT
                END:VEVENT
                --b
                Content-Type: text/calendar; name=invite.ics
                Content-Disposition: attachment

                BEGIN:VCALENDAR
                METHOD:CANCEL
                END:VCALENDAR
                --b--
                """);

        assertThat(mail.calendars()).extracting(CalendarObject::method).containsExactly("REPLY", "CANCEL");
        assertThat(mail.calendars().get(0).events()).hasSize(1);
    }
}
