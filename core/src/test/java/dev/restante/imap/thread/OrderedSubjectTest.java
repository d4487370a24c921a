package dev.restante.imap.thread;

import static dev.restante.imap.thread.Threads.message;
import static dev.restante.imap.thread.Threads.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedSubjectTest {

    @Test
    void makesAThreadOfEachBaseSubjectTwoLevelsDeep() {
        List<ThreadMessage> messages = List.of(
                message(1, 50, "b"),
                message(2, 10, "Re: a"),
                message(3, 40, "A"),
                message(4, 20, "[x] re: A"),
                message(5, 30, "c"),
                message(6, 60, "fwd: B"));

        assertThat(written(OrderedSubject.thread(messages))).isEqualTo("(2 (4)(3))(5)(1 6)");
    }

    @Test
    void ordersByPlaceWhereDatesAreTheSame() {
        assertThat(written(OrderedSubject.thread(List.of(message(1, 1, "b"), message(2, 1, "a"), message(3, 1, "b")))))
                .isEqualTo("(1 3)(2)");
    }

    @Test
    void holdsTogetherWhatHasNoSubject() {
        assertThat(written(OrderedSubject.thread(List.of(message(1, 1, ""), message(2, 2, "Re:")))))
                .isEqualTo("(1 2)");
    }

    @Test
    void hasNoThreadsWithoutMessages() {
        assertThat(OrderedSubject.thread(List.of())).isEmpty();
    }
}
