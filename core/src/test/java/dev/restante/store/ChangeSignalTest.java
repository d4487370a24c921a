package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangeSignalTest {

    private final Account account =
            new Account("jane@example.com", null, new AtomicLong(1)::getAndIncrement, InstantSource.system());
    private final ChangeSignal signal = account.signal();

    private void deliver() {
        OffsetDateTime now = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);
        account.inbox().append(Samples.message("x"), Flags.NONE, now);
    }

    private CompletableFuture<Void> sleeper(AtomicBoolean stopped) throws InterruptedException {
        long seen = signal.count();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> sleeper = CompletableFuture.runAsync(
                () -> {
                    begun.countDown();
                    try {
                        signal.await(seen, stopped::get);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                },
                task -> new Thread(task).start());
        begun.await();
        return sleeper;
    }

    @Test
    void aDeliveryWakes() throws InterruptedException {
        CompletableFuture<Void> sleeper = sleeper(new AtomicBoolean());

        deliver();

        assertThat(sleeper).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void wakingWithoutAChangeEndsOnlyWhoIsStopped() throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Void> sleeper = sleeper(stopped);
        signal.wake(() -> {});
        assertThat(sleeper).isNotDone();

        signal.wake(() -> stopped.set(true));

        assertThat(sleeper).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void whatHappenedBeforeIsNotSleptThrough() throws InterruptedException {
        long seen = signal.count();
        deliver();

        signal.await(seen, () -> false);

        assertThat(signal.count()).isGreaterThan(seen);
    }

    @Test
    void everyChangeOfNamesCounts() throws MailboxException {
        long seen = signal.count();
        account.create("a");
        assertThat(signal.count()).isGreaterThan(seen);
        seen = signal.count();
        account.subscribe("a");
        assertThat(signal.count()).isGreaterThan(seen);
        seen = signal.count();
        account.rename("a", "b");
        assertThat(signal.count()).isGreaterThan(seen);
        seen = signal.count();
        account.unsubscribe("a");
        assertThat(signal.count()).isGreaterThan(seen);
        seen = signal.count();
        account.delete("b");
        assertThat(signal.count()).isGreaterThan(seen);
        seen = signal.count();
        account.clear();
        assertThat(signal.count()).isGreaterThan(seen);
    }
}
