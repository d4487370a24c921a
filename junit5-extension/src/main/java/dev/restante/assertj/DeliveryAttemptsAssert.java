package dev.restante.assertj;

import dev.restante.DeliveryAttempts;
import dev.restante.conversation.DeliveryAttempt;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on what clients tried to deliver, as it is at the moment. */
public class DeliveryAttemptsAssert
        extends AbstractItemsAssert<DeliveryAttemptsAssert, DeliveryAttempts, DeliveryAttempt, DeliveryAttemptAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the delivery attempts
     */
    public DeliveryAttemptsAssert(@Nullable DeliveryAttempts actual) {
        super(actual, DeliveryAttemptsAssert.class);
    }

    @Override
    List<DeliveryAttempt> items(DeliveryAttempts view) {
        return view.list();
    }

    @Override
    DeliveryAttemptAssert assertion(DeliveryAttempt item) {
        return new DeliveryAttemptAssert(item);
    }

    @Override
    String name(DeliveryAttempts view) {
        return "the delivery attempts";
    }

    /**
     * Before each attempt but the first, the client waited so long or longer.
     *
     * <pre>{@code
     * // attempts at 10:00:00, 10:00:02 and 10:00:06 pass
     * assertThat(server.deliveryAttempts()).hasIntervalsOfAtLeast(ofSeconds(2));
     * // and fail
     * assertThat(server.deliveryAttempts()).hasIntervalsOfAtLeast(ofSeconds(3));
     * }</pre>
     *
     * @param interval how long at least, from the beginning of an attempt to the beginning of the next
     * @return this assertion
     * @throws AssertionError if it waited less once, or there are fewer than two attempts
     */
    public DeliveryAttemptsAssert hasIntervalsOfAtLeast(Duration interval) {
        hasAtLeast(2);
        List<Duration> intervals = actual.intervals();
        if (intervals.stream().anyMatch(each -> each.compareTo(interval) < 0)) {
            failWithMessage(
                    "%s",
                    FailureText.of(
                            name(actual),
                            "have intervals of at least " + FailureText.time(interval),
                            "they are "
                                    + FailureText.listed(intervals.stream()
                                            .map(FailureText::time)
                                            .toList())));
        }
        return this;
    }
}
