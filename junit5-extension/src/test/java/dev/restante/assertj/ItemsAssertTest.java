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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is common to all assertions on what a view shows, and what is only said of delivery attempts. */
class ItemsAssertTest {

    private static final SmtpReply BUSY = new SmtpReply(451, "4.7.1", "Busy");
    private static final String FIRST = "attempt at 1970-01-01T00:00:00Z from <a1@example.com>"
            + " to [jane@example.com (451 4.7.1 Busy)]: RCPT TO:<jane@example.com> was refused with 451 4.7.1 Busy";
    private static final String SECOND = "attempt at 1970-01-01T00:00:02Z from <a2@example.com>"
            + " to [jane@example.com (451 4.7.1 Busy)]: RCPT TO:<jane@example.com> was refused with 451 4.7.1 Busy";

    private final DeliveryAttempts none = attempts(0);
    private final DeliveryAttempts two = attempts(2);

    /** Those of clients that were told that the server is busy, two seconds after each other. */
    private record Fixed(List<DeliveryAttempt> list) implements DeliveryAttempts {
        @Override
        public DeliveryAttempts matching(Predicate<DeliveryAttempt> which) {
            return new Fixed(list.stream().filter(which).toList());
        }
    }

    private static DeliveryAttempts attempts(int count) {
        return new Fixed(IntStream.rangeClosed(1, count)
                .mapToObj(i -> new DeliveryAttempt(
                        i,
                        Instant.ofEpochSecond(2L * (i - 1)),
                        null,
                        "a" + i + "@example.com",
                        new SmtpReply(250, "2.1.0", "OK"),
                        List.of(new AttemptedRecipient("jane@example.com", BUSY)),
                        List.of(),
                        null))
                .toList());
    }

    @Test
    void hasCountPassesWhenThereAreSoMany() {
        assertThat(two).hasCount(2);
    }

    @Test
    void hasCountFailsWhenThereAreMore() {
        assertFails(
                () -> assertThat(two).hasCount(1),
                "Expected the delivery attempts\nto be 1\nbut there are 2\n" + "  " + FailureText.inOneLine(FIRST)
                        + "\n  " + FailureText.inOneLine(SECOND));
    }

    @Test
    void hasCountFailsWhenThereAreNone() {
        assertFails(() -> assertThat(none).hasCount(2), "Expected the delivery attempts\nto be 2\nbut there is none");
    }

    @Test
    void hasCountListsNoMoreThanTen() {
        assertThatThrownBy(() -> assertThat(attempts(12)).hasCount(1)).hasMessageEndingWith("\n  … and 2 more");
    }

    @Test
    void hasAtLeastPassesWhenThereAreMore() {
        assertThat(two).hasAtLeast(1).hasAtLeast(2);
    }

    @Test
    void hasAtLeastFailsWhenThereAreFewer() {
        assertFails(
                () -> assertThat(attempts(1)).hasAtLeast(2),
                "Expected the delivery attempts\nto be at least 2\nbut there is 1\n  " + FailureText.inOneLine(FIRST));
    }

    @Test
    void isEmptyPassesWhenThereAreNone() {
        assertThat(none).isEmpty();
    }

    @Test
    void isEmptyFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(attempts(1)).isEmpty(),
                "Expected the delivery attempts\nto be none\nbut there is 1\n  " + FailureText.inOneLine(FIRST));
    }

    @Test
    void leadsToEachOfThem() {
        assertThat(attempts(1)).one().hasSender("a1@example.com");
        assertThat(two).first().hasSender("a1@example.com");
        assertThat(two).last().hasSender("a2@example.com");
        assertThat(two).element(1).hasSender("a2@example.com");
    }

    @Test
    void leadsNowhereWhenThereAreTooFew() {
        assertFails(() -> assertThat(none).one(), "Expected the delivery attempts\nto be 1\nbut there is none");
        assertFails(
                () -> assertThat(none).first(), "Expected the delivery attempts\nto be at least 1\nbut there is none");
        assertFails(
                () -> assertThat(none).last(), "Expected the delivery attempts\nto be at least 1\nbut there is none");
        assertFails(
                () -> assertThat(none).element(1),
                "Expected the delivery attempts\nto be at least 2\nbut there is none");
    }

    @Test
    void hasNoneOfANegativeNumber() {
        assertThatThrownBy(() -> assertThat(two).element(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tellsOfEachWhatTheUserCalledTheView() {
        assertFails(
                () -> assertThat(two).as("retries").first().hasSender("x@example.com"),
                "[retries] Expected " + FIRST + "\nto have the sender <x@example.com>\nbut it is <a1@example.com>");
    }

    @Test
    void allSatisfyPassesWhenEachDoes() {
        assertThat(two).allSatisfy(each -> each.wasRefusedWith(451));
    }

    @Test
    void allSatisfyFailsWhenOneDoesNot() {
        assertThatThrownBy(() -> assertThat(two).allSatisfy(each -> each.hasSender("a1@example.com")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to have the sender <a1@example.com>\nbut it is <a2@example.com>");
    }

    @Test
    void allSatisfyFailsWhenThereAreNone() {
        assertFails(
                () -> assertThat(none).allSatisfy(each -> each.wasRefusedWith(451)),
                "Expected the delivery attempts\nto be at least 1\nbut there is none");
    }

    @Test
    void anySatisfiesPassesWhenOneDoes() {
        assertThat(two).anySatisfies(each -> each.hasSender("a2@example.com"));
    }

    @Test
    void anySatisfiesFailsWhenNoneDoes() {
        assertThatThrownBy(() -> assertThat(two).anySatisfies(each -> each.wasAccepted()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be accepted\nbut RCPT TO:<jane@example.com> was refused with 451 4.7.1 Busy");
    }

    @Test
    void listPassesOnToAssertJ() {
        assertThat(two).list().extracting(DeliveryAttempt::sender).containsExactly("a1@example.com", "a2@example.com");
    }

    @Test
    void hasIntervalsOfAtLeastPassesWhenAllAreLonger() {
        assertThat(attempts(3)).hasIntervalsOfAtLeast(Duration.ofSeconds(2));
    }

    @Test
    void hasIntervalsOfAtLeastFailsWhenOneIsShorter() {
        assertFails(
                () -> assertThat(attempts(3)).hasIntervalsOfAtLeast(Duration.ofMillis(2001)),
                "Expected the delivery attempts\nto have intervals of at least 2001 ms\nbut they are 2 s, 2 s");
    }

    @Test
    void hasIntervalsOfAtLeastFailsWhenThereIsOnlyOneAttempt() {
        assertThatThrownBy(() -> assertThat(attempts(1)).hasIntervalsOfAtLeast(Duration.ZERO))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be at least 2\nbut there is 1");
    }
}
