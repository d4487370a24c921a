package dev.restante.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Tells sleepers that something of an account has changed, be it in a mailbox or among their names: what it was, they
 * find out by comparing. Safe for several threads.
 */
public final class ChangeSignal {

    private final ReentrantLock lock;
    private final Condition changed;
    private final Runnable listener;
    private long count; // guarded by lock

    /** The lock is the account's. The listener hears of each change, under the lock. */
    ChangeSignal(ReentrantLock lock, Runnable listener) {
        this.lock = lock;
        this.changed = lock.newCondition();
        this.listener = listener;
    }

    /** Wakes all sleepers, as soon as the lock is given back, which the caller holds. */
    void raise() {
        count++;
        changed.signalAll();
        listener.run();
    }

    /** The same, for a change that the account's lock does not guard. */
    void raiseByItself() {
        wake(() -> count++);
    }

    /**
     * Counts the changes.
     *
     * @return how many there were so far; to be asked before one looks, and awaited after
     */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sleeps until something has changed, or for so long.
     *
     * @param seen the count of the changes that the caller knows of
     * @param nanos how long to sleep at most
     * @return whether something has changed
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean await(long seen, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        lock.lockInterruptibly();
        try {
            while (count == seen) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.await(left, TimeUnit.NANOSECONDS);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sleeps until there was a further change.
     *
     * @param seen the count before the sleeper last looked
     * @param stopped checked under the account's lock; whoever makes it true does so with {@link #wake}
     * @throws InterruptedException if the thread is interrupted
     */
    public void await(long seen, BooleanSupplier stopped) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (count == seen && !stopped.getAsBoolean()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Wakes all sleepers without a change.
     *
     * @param first what is done under the lock before
     */
    public void wake(Runnable first) {
        lock.lock();
        try {
            first.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
