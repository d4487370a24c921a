package dev.restante.server.api;

import dev.restante.content.CalendarComponent;
import dev.restante.content.CalendarObject;
import dev.restante.content.CalendarProperty;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Map;

/** The calendars in a mail, with their events in short. */
final class CalendarJson {

    /** Events of a calendar, and attendees of an event. */
    private static final int MANY = 1_000;

    private CalendarJson() {}

    static List<Map<String, Object>> of(ReceivedMail mail) {
        return mail.calendars().stream().map(CalendarJson::calendar).toList();
    }

    private static Map<String, Object> calendar(CalendarObject calendar) {
        return new Fields()
                .with("method", calendar.method())
                .always(
                        "events",
                        calendar.events().stream()
                                .limit(MANY)
                                .map(CalendarJson::event)
                                .toList())
                .map();
    }

    private static Map<String, Object> event(CalendarComponent event) {
        return new Fields()
                .always("summary", event.summary())
                .with("uid", event.uid())
                .with("start", event.start().map(Object::toString))
                .with("end", event.end().map(Object::toString))
                .with("location", event.location())
                .with("description", event.description())
                .with("status", event.status())
                .with("organizer", event.organizer().map(CalendarProperty::address))
                .with(
                        "attendees",
                        event.attendees().stream()
                                .limit(MANY)
                                .map(CalendarProperty::address)
                                .toList())
                .map();
    }
}
