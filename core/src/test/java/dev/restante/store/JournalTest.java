package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final long LONG = TimeUnit.SECONDS.toNanos(30);

    private final Journal journal = new Journal();

    private ReceivedMail arrive() {
        return journal.append(Samples.envelope("jane@example.com"), Samples.message("x"));
    }

    @Test
    void givesWhatCameAfterANumber() {
        ReceivedMail one = arrive();
        ReceivedMail two = arrive();

        assertThat(journal.look(0).mails()).containsExactly(one, two);
        assertThat(journal.look(1).mails()).containsExactly(two);
        assertThat(journal.look(2).mails()).isEmpty();
        journal.clear();
        ReceivedMail three = arrive();
        assertThat(three.id()).isEqualTo(3);
        assertThat(journal.look(0).mails()).containsExactly(three);
        assertThat(journal.look(2).mails()).containsExactly(three);
    }

    @Test
    void lookStaysAsItWas() {
        arrive();
        List<ReceivedMail> mails = journal.look(0).mails();
        arrive();

        assertThat(mails).hasSize(1);
    }

    @Test
    void eachEventEndsAWait() throws Exception {
        OpenTransaction open = journal.begin("");
        for (Runnable event :
                List.<Runnable>of(this::arrive, () -> journal.begin(""), open::end, journal::clear, journal::wake)) {
            long seen = journal.look(0).version();
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                    () -> {
                        begun.countDown();
                        return await(seen, LONG);
                    },
                    task -> new Thread(task).start());
            begun.await();

            event.run();

            assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private boolean await(long seen, long nanos) {
        try {
            return journal.await(seen, nanos);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void waitEndsAtOnceForWhatHappenedBefore() throws Exception {
        long seen = journal.look(0).version();
        arrive();

        assertThat(journal.await(seen, 0)).isTrue();
    }

    @Test
    void waitEndsWithItsTime() throws Exception {
        assertThat(journal.await(journal.look(0).version(), 1000)).isFalse();
        assertThat(journal.await(journal.look(0).version(), -1)).isFalse();
    }

    @Test
    void waitEndsWithAnInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> journal.await(journal.look(0).version(), LONG))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void countsOpenTransactions() {
        OpenTransaction one = journal.begin("shop@example.com");
        OpenTransaction two = journal.begin("");
        two.add("jane@example.com");
        one.end();

        assertThat(journal.look(0).pending()).containsExactly(new PendingMail("", List.of("jane@example.com")));
    }

    @Test
    void numbersHaveNoGapsHoweverManyWrite() {
        IntStream.range(0, 1000).parallel().forEach(i -> arrive());

        assertThat(journal.look(0).mails())
                .extracting(ReceivedMail::id)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1000).boxed().toList());
    }
}
