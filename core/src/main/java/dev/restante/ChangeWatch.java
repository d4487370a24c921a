package dev.restante;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts what happens on a server, for whoever sleeps until something does. As long as nobody sleeps, to count is all
 * that it costs. Safe for several threads.
 */
final class ChangeWatch {

    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicLong removals = new AtomicLong();
    private final AtomicLong mailboxes = new AtomicLong();
    private final AtomicLong conversations = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();

    private final AtomicInteger sleepers = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    Runnable arrivals() {
        return () -> count(arrivals);
    }

    Runnable removals() {
        return () -> count(removals);
    }

    Runnable mailboxes() {
        return () -> count(mailboxes);
    }

    Runnable conversations() {
        return () -> count(conversations);
    }

    Runnable faults() {
        return () -> count(faults);
    }

    /** Counts first: a sleeper that is not seen here yet looks at the numbers before it sleeps. */
    private void count(AtomicLong number) {
        number.incrementAndGet();
        if (sleepers.get() > 0) {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    ServerChanges now() {
        return new ServerChanges(arrivals.get(), removals.get(), mailboxes.get(), conversations.get(), faults.get());
    }

    /** Sleeps until the numbers are others, or for so long. */
    ServerChanges await(ServerChanges seen, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        lock.lockInterruptibly();
        sleepers.incrementAndGet();
        try {
            ServerChanges now = now();
            long left = deadline - System.nanoTime();
            while (now.equals(seen) && left > 0) {
                changed.await(left, TimeUnit.NANOSECONDS);
                now = now();
                left = deadline - System.nanoTime();
            }
            return now;
        } finally {
            sleepers.decrementAndGet();
            lock.unlock();
        }
    }
}
