package dev.restante.content;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A calendar in a mail, such as an invitation (RFC 5545, RFC 6047).
 *
 * <pre>{@code
 * CalendarObject invitation = mail.calendars().get(0);
 * assertThat(invitation.method()).isEqualTo("REQUEST");
 * assertThat(invitation.event().summary()).isEqualTo("Lunch");
 * assertThat(invitation.event().attendees()).extracting(CalendarProperty::address).containsExactly("jane@example.com");
 * }</pre>
 *
 * @param method what the receiver should do with it, in upper case, such as {@code REQUEST} or {@code CANCEL}; empty
 *     text if it does not say
 * @param calendar what it contains: the component VCALENDAR; empty, but for its name, if the text is no calendar
 */
public record CalendarObject(String method, CalendarComponent calendar) {

    /**
     * Makes a calendar.
     *
     * @param method what the receiver should do with it
     * @param calendar what it contains
     */
    public CalendarObject {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Reads a calendar; what is malformed is passed over.
     *
     * @param text the content of a {@code text/calendar} part; of several calendars in it, the first
     * @param defaultMethod the method that counts if the calendar itself has none
     * @return the calendar
     */
    public static CalendarObject parse(String text, String defaultMethod) {
        CalendarComponent calendar = CalendarReader.read(text);
        String method = calendar.property("METHOD").map(CalendarProperty::text).orElse(defaultMethod);
        return new CalendarObject(method.strip().toUpperCase(Locale.ROOT), calendar);
    }

    /**
     * The events. A series of which some have been changed is several, with the same UID.
     *
     * @return each VEVENT, in order
     */
    public List<CalendarComponent> events() {
        return calendar.components().stream()
                .filter(component -> component.name().equals("VEVENT"))
                .toList();
    }

    /**
     * The only event.
     *
     * @return the VEVENT
     * @throws MailContentError if there is none, or if there are several
     */
    public CalendarComponent event() {
        List<CalendarComponent> events = events();
        if (events.size() != 1) {
            throw new MailContentError("Not one event in this calendar, but "
                    + events.stream().map(CalendarComponent::summary).limit(10).toList()
                    + (events.size() > 10 ? " and more" : "") + "; events() has them all");
        }
        return events.get(0);
    }

    /**
     * A property of the calendar itself, such as PRODID. Those of an event are in {@link CalendarComponent#property}.
     *
     * @param name its name, in any case
     * @return the property; empty if there is none
     */
    public Optional<CalendarProperty> property(String name) {
        return calendar.property(name);
    }
}
