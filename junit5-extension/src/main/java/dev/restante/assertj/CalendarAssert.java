package dev.restante.assertj;

import dev.restante.content.CalendarComponent;
import dev.restante.content.CalendarObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions on a calendar in a mail, such as an invitation. */
public class CalendarAssert extends AbstractMailAssert<CalendarAssert, CalendarObject> {

    /**
     * Begins an assertion.
     *
     * @param actual the calendar
     */
    public CalendarAssert(@Nullable CalendarObject actual) {
        super(actual, CalendarAssert.class);
    }

    /**
     * The receiver should do this with the calendar.
     *
     * <pre>{@code
     * // METHOD:REQUEST passes
     * assertThat(calendar).hasMethod("REQUEST");
     * // and fails
     * assertThat(calendar).hasMethod("CANCEL");
     * }</pre>
     *
     * @param method such as {@code REQUEST} or {@code CANCEL}, in any case
     * @return this assertion
     * @throws AssertionError if it says something else or nothing
     */
    public CalendarAssert hasMethod(String method) {
        return verify(
                calendar -> calendar.method().equalsIgnoreCase(method),
                "have the method " + method,
                calendar -> calendar.method().isEmpty() ? "it has none" : "it is " + calendar.method());
    }

    /**
     * There are so many events.
     *
     * <pre>{@code
     * // a calendar with one VEVENT passes
     * assertThat(calendar).hasEventCount(1);
     * // and fails
     * assertThat(calendar).hasEventCount(2);
     * }</pre>
     *
     * @param count how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer
     */
    public CalendarAssert hasEventCount(int count) {
        return verify(
                calendar -> calendar.events().size() == count,
                "have %d %s".formatted(count, count == 1 ? "event" : "events"),
                CalendarAssert::events);
    }

    /**
     * There is an event that meets the requirements. If there are several, one of them has to.
     *
     * <pre>{@code
     * // SUMMARY:Lunch passes
     * assertThat(calendar).hasEvent(event -> event.hasSummary("Lunch"));
     * // and fails
     * assertThat(calendar).hasEvent(event -> event.hasSummary("Dinner"));
     * }</pre>
     *
     * @param requirements assertions on the event
     * @return this assertion
     * @throws AssertionError if there is none, or the requirements fail
     */
    public CalendarAssert hasEvent(Consumer<? super CalendarEventAssert> requirements) {
        verify(calendar -> !calendar.events().isEmpty(), "have an event", calendar -> "it has none");
        Pieces.anyMeets(
                actual.events(),
                describe("events"),
                event -> new CalendarEventAssert(event).as("%s", describe("event")),
                requirements);
        return this;
    }

    private static String events(CalendarObject calendar) {
        return "its events are "
                + FailureText.quoted(calendar.events().stream()
                        .map(CalendarComponent::summary)
                        .toList());
    }

    @Override
    String name(CalendarObject calendar) {
        return "the calendar";
    }
}
