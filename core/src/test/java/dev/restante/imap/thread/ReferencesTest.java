package dev.restante.imap.thread;

import static dev.restante.imap.thread.Threads.message;
import static dev.restante.imap.thread.Threads.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final int MANY = 100_000;

    private static String thread(ThreadMessage... messages) {
        return written(References.thread(List.of(messages)));
    }

    @Test
    void linksChildrenToTheirParents() {
        assertThat(thread(
                        message(1, 1, "a"),
                        message(2, 2, "b", "1"),
                        message(3, 3, "c", "1", "2"),
                        message(4, 4, "d", "1"),
                        message(5, 5, "e")))
                .isEqualTo("(1 (2 3)(4))(5)");
    }

    @Test
    void findsParentsThatComeLater() {
        assertThat(thread(message(1, 3, "a", "2"), message(2, 2, "b", "3"), message(3, 1, "c")))
                .isEqualTo("(3 2 1)");
    }

    @Test
    void linksOverAncestorsThatAreNotThere() {
        assertThat(thread(message(1, 1, "a"), message(2, 2, "b", "1", "gone", "lost")))
                .isEqualTo("(1 2)");
    }

    @Test
    void holdsSiblingsTogetherWhoseParentIsNotThere() {
        assertThat(thread(message(3, 1, "a", "gone"), message(5, 2, "b", "gone")))
                .isEqualTo("((3)(5))");
    }

    @Test
    void promotesAnOnlyChild() {
        assertThat(thread(message(1, 1, "a", "gone", "lost"))).isEqualTo("(1)");
    }

    @Test
    void splicesSiblingsOfDummiesBelowDummies() {
        assertThat(thread(message(1, 2, "a", "x", "y"), message(2, 3, "b", "x", "y"), message(3, 1, "c", "x")))
                .isEqualTo("((3)(1)(2))");
    }

    @Test
    void keepsAParentThatWasFoundBefore() {
        assertThat(thread(
                        message(1, 1, "a"), message(2, 2, "b"), message(3, 3, "c", "1"), message(4, 4, "d", "2", "3")))
                .isEqualTo("(1 3 4)(2)");
    }

    @Test
    void believesAMessageMoreThanOthersAboutItsParent() {
        assertThat(thread(
                        message(1, 1, "a"), message(2, 2, "b"), message(3, 4, "c", "1", "4"), message(4, 3, "d", "2")))
                .isEqualTo("(1)(2 4 3)");
    }

    @Test
    void makesAMessageWithoutReferencesAHeadAgain() {
        assertThat(thread(message(1, 1, "a"), message(2, 3, "c", "1", "3"), message(3, 2, "b")))
                .isEqualTo("(1)(3 2)");
    }

    @Test
    void makesNoLoops() {
        assertThat(thread(message(1, 1, "a", "2"), message(2, 2, "b", "1"))).isEqualTo("(2 1)");
        assertThat(thread(message(1, 1, "a", "1"))).isEqualTo("(1)");
        assertThat(thread(message(1, 1, "a", "3"), message(2, 2, "b", "1"), message(3, 3, "c", "2")))
                .isEqualTo("(3 1 2)");
        assertThat(thread(message(1, 1, "a", "2", "2", "3", "2", "1"), message(2, 2, "b"), message(3, 3, "c")))
                .isEqualTo("(1)(2)(3)");
    }

    @Test
    void givesAnIdToTheFirstThatHasIt() {
        assertThat(thread(message(1, "same", 2, "a"), message(2, "same", 1, "b"), message(3, "c", 3, "c", "same")))
                .isEqualTo("(2)(1 3)");
    }

    @Test
    void takesMessagesWithoutIds() {
        assertThat(thread(message(1, "", 1, "a"), message(2, "", 2, "b", "x"), message(3, "", 3, "c", "x")))
                .isEqualTo("(1)((2)(3))");
    }

    @Test
    void gathersThreadsOfTheSameSubject() {
        assertThat(thread(message(1, 1, "a"), message(2, 2, "Re: a"), message(3, 3, "re: A")))
                .isEqualTo("(1 (2)(3))");
        assertThat(thread(message(1, 1, "a"), message(2, 2, "a"), message(3, 3, "a")))
                .isEqualTo("((1)(2)(3))");
        assertThat(thread(message(1, 1, "Re: a"), message(2, 2, "a"))).isEqualTo("(2 1)");
        assertThat(thread(message(1, 1, "Re: a"), message(2, 2, "Re: a"))).isEqualTo("((1)(2))");
    }

    @Test
    void gathersWhatADummyHoldsTogether() {
        assertThat(thread(message(1, 2, "a", "x"), message(2, 3, "b", "x"), message(3, 1, "a")))
                .isEqualTo("((3)(1)(2))");
        assertThat(thread(
                        message(1, 1, "a", "x"),
                        message(2, 4, "b", "x"),
                        message(3, 2, "a", "y"),
                        message(4, 3, "c", "y")))
                .isEqualTo("((1)(3)(4)(2))");
    }

    @Test
    void gathersNothingWithoutASubject() {
        assertThat(thread(message(1, 1, ""), message(2, 2, "Re:"))).isEqualTo("(1)(2)");
    }

    @Test
    void ordersSiblingsBySentDateAndPlace() {
        assertThat(thread(
                        message(1, 1, "a"),
                        message(2, 9, "b", "1"),
                        message(3, 5, "c", "1"),
                        message(4, 5, "d", "1"),
                        message(5, 0, "e", "4")))
                .isEqualTo("(1 (3)(4 5)(2))");
    }

    @Test
    void threadsOneLongChainInAnyOrder() {
        List<ThreadMessage> chain = new ArrayList<>(IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> message(i, i, "s" + i, Integer.toString(i - 1)))
                .toList());
        String expected =
                IntStream.rangeClosed(1, MANY).mapToObj(Integer::toString).collect(Collectors.joining(" ", "(", ")"));

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(written(References.thread(chain))).isEqualTo(expected);
            Collections.reverse(chain);
            assertThat(written(References.thread(chain))).isEqualTo(expected);
            Collections.shuffle(chain, new Random(1));
            assertThat(written(References.thread(chain))).isEqualTo(expected);
        });
    }

    @Test
    void threadsSplitsOfAnyDepth() {
        List<ThreadMessage> comb = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> message(i, i, "s" + i, Integer.toString(i - 2 + i % 2)))
                .toList();

        String written = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> written(References.thread(comb)));

        assertThat(written).startsWith("((1)(2 (3)(4 (5)(6");
        assertThat(written.chars().filter(c -> c == '(').count())
                .isEqualTo(written.chars().filter(c -> c == ')').count());
    }

    /** Each cut and each check for a loop would walk up the whole chain. */
    @Test
    void takesHostileReferencesWithoutWalkingThem() {
        int half = MANY / 2;
        List<ThreadMessage> messages = new ArrayList<>();
        for (int i = 1; i <= half; i++) {
            messages.add(message(i, i, "s" + i, Integer.toString(i - 1), Integer.toString(half + i), "x" + i));
        }
        for (int i = half + 1; i <= MANY; i++) {
            messages.add(message(i, i, "s" + i, "x" + half));
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> References.thread(messages));
    }
}
