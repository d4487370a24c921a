package dev.restante.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What faults and counts refuse by themselves. */
class FaultRecordsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration AGES = Duration.ofSeconds(Long.MAX_VALUE);
    private static final String LINE =
            "A text is one line of at most 500 characters, without line ends and NUL: \"a\nb\"";

    private static Arguments refused(Executable what, String message) {
        return Arguments.of(what, message);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                refused(() -> new Answer.Reply(199, "", List.of()), "A reply has a code from 200 to 599, not 199"),
                refused(() -> new Answer.Reply(600, "", List.of()), "A reply has a code from 200 to 599, not 600"),
                refused(
                        () -> new Answer.Reply(451, "4.7", List.of()),
                        "An enhanced status code is like 4.7.1 (RFC 3463), or empty, not \"4.7\""),
                refused(() -> new Answer.Reply(451, "", List.of("a\nb")), LINE),
                refused(
                        () -> new Answer.Reply(451, "", Collections.nCopies(101, "x")),
                        "There are at most 100 lines, not 101"),
                refused(() -> new Answer.Err("", "a\nb"), LINE),
                refused(
                        () -> new Answer.Err("[IN-USE]", ""),
                        "A response code is written without its brackets, such as SYS/TEMP: \"[IN-USE]\""),
                refused(() -> new Answer.Status(Answer.Status.Word.NO, "", "a\nb"), LINE),
                refused(() -> new UnsolicitedResponse.Bye("", "a\nb"), LINE),
                refused(() -> new UnsolicitedResponse.Untagged(List.of("1 EXISTS", "a\nb")), LINE),
                refused(
                        () -> new UnsolicitedResponse.Untagged(List.of()),
                        "There is at least one untagged response, such as 5 EXISTS"),
                refused(
                        () -> new WireFault.Delay(SECOND.negated(), SECOND, 0),
                        "A delay is from 0 to 24 hours, not PT-1S with a jitter of 1s"),
                refused(
                        () -> new WireFault.Delay(Duration.ofHours(24), SECOND, 0),
                        "A delay is from 0 to 24 hours, not 1d with a jitter of 1s"),
                refused(
                        () -> new WireFault.Delay(AGES, AGES, 0),
                        "A delay is from 0 to 24 hours, not %s with a jitter of %1$s".formatted(AGES)),
                refused(() -> new WireFault.Throttle(0), "At least 1 octet a second has to pass, not 0"),
                refused(
                        () -> new WireFault.Dribble(0, SECOND),
                        "Dribble takes octets from 1 and a pause from 0 to 24 hours, not 0 and 1s"),
                refused(
                        () -> new WireFault.Dribble(1, Duration.ofHours(25)),
                        "Dribble takes octets from 1 and a pause from 0 to 24 hours, not 1 and 1d1h"),
                refused(() -> new WireFault.Garbage(0, 0), "Garbage has 1 to 16777216 octets, not 0"),
                refused(() -> new WireFault.Garbage(1 << 25, 0), "Garbage has 1 to 16777216 octets, not 33554432"),
                refused(() -> new ReplyEdit.WrongTag("a b"), "A tag is a word of printable ASCII, not \"a b\""),
                refused(() -> new ReplyEdit.WrongTag(""), "A tag is a word of printable ASCII, not \"\""),
                refused(() -> new StateChange.Expunge("", -1), "Expunge takes a number of messages from 0, not -1"),
                refused(() -> new StateChange.Expunge("a\nb", 1), LINE),
                refused(() -> new StateChange.NewMessage("a\nb", ""), LINE),
                refused(() -> new StateChange.NewMessage("", "a\nb"), LINE),
                refused(() -> new StateChange.NewUidValidity("a\nb"), LINE),
                refused(() -> new StateChange.DeleteMailbox("a\nb"), LINE),
                refused(() -> new StateChange.MakeReadOnly("a\nb"), LINE),
                refused(() -> new StateChange.Bounce("5.1.1", "a\nb"), LINE),
                refused(
                        () -> new StateChange.Bounce("4.1.1", ""),
                        "A bounce has a status like 5.1.1 (RFC 3463), not \"4.1.1\""));
    }

    static Stream<Arguments> counts() {
        FaultTrigger stored = FaultRules.onStored();
        return Stream.of(
                refused(() -> stored.times(0), "'times' is a number from 1, not 0"),
                refused(
                        () -> stored.expunge(0),
                        "expunge takes a number of messages from 1, not 0; expungeAll() is for all of them"),
                refused(() -> stored.once().times(2), "'times' is said already"),
                refused(() -> stored.after(1).after(2), "'after' is said already"),
                refused(() -> stored.every(2).every(3), "'every' is said already"),
                refused(() -> stored.withProbability(0.5, 1).withProbability(0.4, 1), "'probability' is said already"),
                refused(() -> stored.lasting(SECOND).lasting(SECOND), "'lasting' is said already"),
                refused(() -> stored.beyond(1, SECOND).beyond(2, SECOND), "'beyond' is said already"),
                refused(() -> stored.per(CountedPer.CLIENT).per(CountedPer.SENDER), "'per' is said already"),
                refused(() -> stored.after(-1), "'after' is a number from 0, not -1"),
                refused(() -> stored.every(0), "'every' is a number from 1, not 0"),
                refused(() -> stored.withProbability(0, 1), "'probability' is above 0 and at most 1, not 0.0"),
                refused(() -> stored.withProbability(1.1, 1), "'probability' is above 0 and at most 1, not 1.1"),
                refused(() -> stored.withProbability(Double.NaN, 1), "'probability' is above 0 and at most 1, not NaN"),
                refused(() -> stored.lasting(Duration.ZERO), "'lasting' is a time above 0, not 0s"),
                refused(() -> stored.lasting(SECOND.negated()), "'lasting' is a time above 0, not PT-1S"),
                refused(() -> stored.lasting(AGES), "'lasting' is a time of at most a year, not " + AGES),
                refused(() -> stored.beyond(0, Duration.ZERO), "'beyond' is a number from 1, not 0"),
                refused(() -> stored.beyond(-1, SECOND), "'beyond' is a number from 1, not -1"),
                refused(
                        () -> stored.beyond(1, Duration.ZERO),
                        "A rate is a number from 1 within a time of at most a year, not 1 within 0s"),
                refused(
                        () -> stored.beyond(1, AGES),
                        "A rate is a number from 1 within a time of at most a year, not 1 within " + AGES));
    }

    @ParameterizedTest
    @MethodSource({"faults", "counts"})
    void refusesWithWords(Executable what, String message) {
        assertThatIllegalArgumentException().isThrownBy(what::execute).withMessage(message);
    }

    @Test
    void aReplyWithoutTextHasOneEmptyLine() {
        assertThat(new Answer.Reply(250, "", List.of()).lines()).containsExactly("");
    }

    @Test
    void refusalsAreShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRules.onStored().close().named("x".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answer.Err("", "x".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
}
