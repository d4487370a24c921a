package dev.restante.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A component of a calendar, such as an event (RFC 5545 section 3.6), with what it is asked for most. All the rest is
 * in {@link #property(String)} and {@link #components()}.
 *
 * @param name in upper case, such as {@code VEVENT}
 * @param properties its own, in order
 * @param components those within it, such as the alarms of an event, in order
 */
public record CalendarComponent(String name, List<CalendarProperty> properties, List<CalendarComponent> components) {

    /**
     * Keeps copies of the lists.
     *
     * @param name in upper case
     * @param properties its own
     * @param components those within it
     */
    public CalendarComponent {
        Objects.requireNonNull(name, "name");
        properties = List.copyOf(properties);
        components = List.copyOf(components);
    }

    /**
     * The first property of a name.
     *
     * @param property its name, in any case
     * @return the property; empty if there is none
     */
    public Optional<CalendarProperty> property(String property) {
        return properties.stream()
                .filter(each -> each.name().equalsIgnoreCase(property))
                .findFirst();
    }

    /**
     * All properties of a name.
     *
     * @param property its name, in any case
     * @return the properties in order
     */
    public List<CalendarProperty> properties(String property) {
        return properties.stream()
                .filter(each -> each.name().equalsIgnoreCase(property))
                .toList();
    }

    /**
     * What is the same in all versions of this event.
     *
     * @return the UID; empty text if there is none
     */
    public String uid() {
        return text("UID");
    }

    /**
     * The title.
     *
     * @return the SUMMARY; empty text if there is none
     */
    public String summary() {
        return text("SUMMARY");
    }

    /**
     * What more is said.
     *
     * @return the DESCRIPTION; empty text if there is none
     */
    public String description() {
        return text("DESCRIPTION");
    }

    /**
     * Where it takes place.
     *
     * @return the LOCATION; empty text if there is none
     */
    public String location() {
        return text("LOCATION");
    }

    /**
     * Whether it takes place.
     *
     * @return the STATUS, such as {@code CONFIRMED} or {@code CANCELLED}; empty text if there is none
     */
    public String status() {
        return text("STATUS");
    }

    /**
     * How often it was changed.
     *
     * @return the SEQUENCE; empty if there is none, which means 0, or if it is no number
     */
    public OptionalInt sequence() {
        try {
            return OptionalInt.of(Integer.parseInt(text("SEQUENCE")));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * When it begins.
     *
     * @return the DTSTART; empty if there is none
     */
    public Optional<CalendarTime> start() {
        return time("DTSTART");
    }

    /**
     * When it ends, where it says so, and not how long it lasts (DURATION).
     *
     * @return the DTEND; empty if there is none
     */
    public Optional<CalendarTime> end() {
        return time("DTEND");
    }

    /**
     * Who invites.
     *
     * @return the ORGANIZER; empty if there is none
     */
    public Optional<CalendarProperty> organizer() {
        return property("ORGANIZER");
    }

    /**
     * Who is invited.
     *
     * @return each ATTENDEE, in order
     */
    public List<CalendarProperty> attendees() {
        return properties("ATTENDEE");
    }

    private String text(String property) {
        return property(property).map(CalendarProperty::text).orElse("");
    }

    private Optional<CalendarTime> time(String property) {
        return property(property)
                .map(it -> new CalendarTime(it.value(), it.parameter("TZID").orElse("")));
    }
}
