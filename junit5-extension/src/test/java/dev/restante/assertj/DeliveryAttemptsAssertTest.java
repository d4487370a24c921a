package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.DeliveryAttempts;
import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.SmtpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Retries, their intervals, and what came of them. */
class DeliveryAttemptsAssertTest {

    private static final SmtpReply OK = new SmtpReply(250, "2.0.0", "OK");
    private static final SmtpReply BUSY = new SmtpReply(451, "4.7.1", "Busy");

    private record Fixed(List<DeliveryAttempt> list) implements DeliveryAttempts {
        @Override
        public DeliveryAttempts matching(Predicate<DeliveryAttempt> which) {
            return new Fixed(list.stream().filter(which).toList());
        }
    }

    private static DeliveryAttempts those(DeliveryAttempt... attempts) {
        return new Fixed(List.of(attempts));
    }

    /** Attempts that began so many milliseconds after the epoch. */
    private static DeliveryAttempts at(long... millis) {
        return new Fixed(LongStream.of(millis)
                .mapToObj(each -> attempt(each, null, "jane@example.com"))
                .toList());
    }

    private static DeliveryAttempt accepted(String messageId, String... recipients) {
        return attempt(0, new DeliveryAttempt.Result(OK, messageId, null), recipients);
    }

    private static DeliveryAttempt refused(String messageId) {
        return attempt(0, new DeliveryAttempt.Result(BUSY, messageId, null), "jane@example.com");
    }

    private static DeliveryAttempt attempt(long millis, DeliveryAttempt.@Nullable Result result, String... recipients) {
        return new DeliveryAttempt(
                1,
                Instant.ofEpochMilli(millis),
                null,
                "shop@example.com",
                OK,
                Stream.of(recipients)
                        .map(each -> new AttemptedRecipient(each, OK))
                        .toList(),
                List.of(),
                result);
    }

    @Test
    void hasIntervalsOfAtMostPassesWhenNoneIsLonger() {
        assertThat(at(0, 2000, 6000)).hasIntervalsOfAtMost(Duration.ofSeconds(4));
    }

    @Test
    void hasIntervalsOfAtMostFailsWhenOneIsLonger() {
        assertFails(
                () -> assertThat(at(0, 2000, 6000)).hasIntervalsOfAtMost(Duration.ofMillis(3999)),
                "Expected the delivery attempts\nto have intervals of at most 3999 ms\nbut they are 2 s, 4 s");
    }

    @Test
    void hasIntervalsOfAtMostFailsWhenThereIsOnlyOneAttempt() {
        assertThatThrownBy(() -> assertThat(at(0)).hasIntervalsOfAtMost(Duration.ofSeconds(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be at least 2\nbut there is 1");
    }

    @Test
    void hasIntervalsGrowingByPassesWhenTheClientBacksOff() {
        assertThat(at(0, 100, 300, 700)).hasIntervalsGrowingBy(2).hasIntervalsGrowingBy(1);
    }

    @Test
    void hasIntervalsGrowingByFailsWhenOneGrowsLess() {
        assertFails(
                () -> assertThat(at(0, 1000, 3000, 6000)).hasIntervalsGrowingBy(1.6),
                "Expected the delivery attempts\n"
                        + "to have intervals of which each is at least 1.6 times as long as the one before\n"
                        + "but they are 1 s, 2 s, 3 s");
    }

    @Test
    void hasIntervalsGrowingByFailsWhenThereAreTooFew() {
        assertThatThrownBy(() -> assertThat(at(0, 100)).hasIntervalsGrowingBy(1.5))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be at least 3\nbut there are 2");
    }

    @Test
    void intervalsThatShrinkAreNoGrowth() {
        assertThatThrownBy(() -> assertThat(at(0, 100, 200)).hasIntervalsGrowingBy(0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hasIntervalsGrowingBy takes a factor from 1 on, not 0.9");
        assertThatThrownBy(() -> assertThat(at(0, 100, 200)).hasIntervalsGrowingBy(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deliveredEachMessageOncePassesAfterRetries() {
        assertThat(those(
                        attempt(0, null, "jane@example.com"),
                        refused("<1@example.com>"),
                        accepted("<1@example.com>", "jane@example.com"),
                        accepted("<2@example.com>", "jane@example.com"),
                        accepted("<1@example.com>", "bob@example.com")))
                .deliveredEachMessageOnce();
    }

    @Test
    void deliveredEachMessageOnceFailsWhenARecipientHasItTwice() {
        assertFails(
                () -> assertThat(those(
                                accepted("<1@example.com>", "bob@example.com", "jane@example.com"),
                                accepted("<1@example.com>", "Jane@example.com")))
                        .deliveredEachMessageOnce(),
                "Expected the delivery attempts\n"
                        + "to deliver each message once\n"
                        + "but <1@example.com> was delivered to jane@example.com 2 times,"
                        + " at 1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z");
    }

    @Test
    void deliveredEachMessageOnceFailsWhenOneWasNeverAccepted() {
        assertFails(
                () -> assertThat(those(accepted("<1@example.com>", "jane@example.com"), refused("<2@example.com>")))
                        .deliveredEachMessageOnce(),
                "Expected the delivery attempts\n"
                        + "to deliver each message once\n"
                        + "but <2@example.com> was never accepted, at last:"
                        + " attempt at 1970-01-01T00:00:00Z from <shop@example.com> to [jane@example.com]:"
                        + " 451 4.7.1 Busy");
    }

    @Test
    void deliveredEachMessageOnceFailsWhenAMessageHasNoId() {
        assertFails(
                () -> assertThat(those(attempt(0, new DeliveryAttempt.Result(OK, null, null), "jane@example.com")))
                        .deliveredEachMessageOnce(),
                "Expected the delivery attempts\n"
                        + "to deliver each message once\n"
                        + "but a message has no Message-ID:"
                        + " attempt at 1970-01-01T00:00:00Z from <shop@example.com> to [jane@example.com]: 250 2.0.0 OK");
    }

    @Test
    void deliveredEachMessageOnceFailsWhenNoMessageWasSent() {
        assertFails(
                () -> assertThat(at(0)).deliveredEachMessageOnce(),
                "Expected the delivery attempts\nto deliver each message once\nbut no message was sent");
    }
}
