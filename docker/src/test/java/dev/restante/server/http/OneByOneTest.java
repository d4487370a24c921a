package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final int TASKS = 1_000;

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final OneByOne oneByOne = new OneByOne(executor);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void runsAllAndNeverTwoAtOnce() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(TASKS);
        for (int i = 0; i < TASKS; i++) {
            oneByOne.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                done.countDown();
            });
        }

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void leavesTheOtherThreadsToOthers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < TASKS; i++) {
            oneByOne.execute(() -> awaitQuietly(end));
        }
        CountDownLatch answered = new CountDownLatch(1);
        executor.execute(answered::countDown);

        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        end.countDown();
    }

    @Test
    void goesOnAfterATaskThatFails() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        oneByOne.execute(() -> {
            throw new RejectedExecutionException("on purpose");
        });
        oneByOne.execute(done::countDown);

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
