package dev.restante.assertj;

import dev.restante.DeliveryAttempts;
import dev.restante.conversation.DeliveryAttempt;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
        return verifyIntervals(
                2,
                intervals -> intervals.stream().allMatch(each -> each.compareTo(interval) >= 0),
                "have intervals of at least " + FailureText.time(interval));
    }

    /**
     * Before each attempt but the first, the client waited so long or less.
     *
     * <pre>{@code
     * // attempts at 10:00:00, 10:00:02 and 10:00:06 pass
     * assertThat(server.deliveryAttempts()).hasIntervalsOfAtMost(ofSeconds(4));
     * // and fail
     * assertThat(server.deliveryAttempts()).hasIntervalsOfAtMost(ofSeconds(3));
     * }</pre>
     *
     * @param interval how long at most, from the beginning of an attempt to the beginning of the next
     * @return this assertion
     * @throws AssertionError if it waited longer once, or there are fewer than two attempts
     */
    public DeliveryAttemptsAssert hasIntervalsOfAtMost(Duration interval) {
        return verifyIntervals(
                2,
                intervals -> intervals.stream().allMatch(each -> each.compareTo(interval) <= 0),
                "have intervals of at most " + FailureText.time(interval));
    }

    /**
     * The client backed off: it waited longer each time.
     *
     * <pre>{@code
     * // attempts at 10:00:00, 10:00:02 and 10:00:06 pass
     * assertThat(server.deliveryAttempts()).hasIntervalsGrowingBy(1.5);
     * // and fail
     * assertThat(server.deliveryAttempts()).hasIntervalsGrowingBy(2.5);
     * }</pre>
     *
     * @param factor how many times as long as the one before each interval is at least, from 1 on; choose it smaller
     *     than that of the client, whose attempts take a moment too
     * @return this assertion
     * @throws AssertionError if an interval is shorter, or there are fewer than three attempts
     * @throws IllegalArgumentException if the factor is below 1
     */
    public DeliveryAttemptsAssert hasIntervalsGrowingBy(double factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("hasIntervalsGrowingBy takes a factor from 1 on, not " + factor);
        }
        return verifyIntervals(
                3,
                intervals -> IntStream.range(1, intervals.size())
                        .allMatch(i -> intervals.get(i).toNanos()
                                >= intervals.get(i - 1).toNanos() * factor),
                "have intervals of which each is at least " + factor + " times as long as the one before");
    }

    private DeliveryAttemptsAssert verifyIntervals(int attempts, Predicate<List<Duration>> holds, String expectation) {
        hasAtLeast(attempts);
        return verify(
                view -> holds.test(view.intervals()),
                expectation,
                view -> "they are "
                        + FailureText.listed(
                                view.intervals().stream().map(FailureText::time).toList()));
    }

    /**
     * No message was lost, and none came twice: each that a client sent to its end was accepted in the end, and no
     * recipient has two of the same Message-ID. Attempts that were refused before their message was read say nothing
     * here.
     *
     * <pre>{@code
     * // 451 and then 250 for <1@example.com> passes
     * assertThat(server.deliveryAttempts()).deliveredEachMessageOnce();
     * // and 250 twice fails, as do 451 alone and a message without a Message-ID
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if no message was sent, one was never accepted, one was accepted twice for the same
     *     recipient, or one has no Message-ID by which it could be told from others
     */
    public DeliveryAttemptsAssert deliveredEachMessageOnce() {
        return verify(view -> DeliveredMessages.of(view).difference());
    }
}
