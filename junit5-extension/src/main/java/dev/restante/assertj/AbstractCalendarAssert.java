package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the calendars in a message, such as invitations.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractCalendarAssert<
                SELF extends AbstractCalendarAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractCodesAssert<SELF, ACTUAL> {

    AbstractCalendarAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * There is a calendar that meets the requirements. If there are several, one of them has to.
     *
     * <pre>{@code
     * // METHOD:REQUEST and SUMMARY:Lunch passes
     * assertThat(mail).hasCalendar(calendar ->
     *         calendar.hasMethod("REQUEST").hasEvent(event -> event.hasSummary("Lunch")));
     * // and fails
     * assertThat(mail).hasCalendar(calendar -> calendar.hasMethod("CANCEL"));
     * }</pre>
     *
     * @param requirements assertions on the calendar
     * @return this assertion
     * @throws AssertionError if there is none, or the requirements fail
     */
    public SELF hasCalendar(Consumer<? super CalendarAssert> requirements) {
        verify(mail -> !mail.calendars().isEmpty(), "have a calendar", this::structure);
        Pieces.anyMeets(
                actual.calendars(),
                describe("calendars of " + actual),
                calendar -> new CalendarAssert(calendar).as("%s", describe("calendar of " + actual)),
                requirements);
        return myself;
    }

    private String structure(MailMessage message) {
        return "its parts are " + MimeStructure.of(message.message().mime());
    }
}
