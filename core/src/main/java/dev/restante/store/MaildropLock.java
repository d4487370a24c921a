package dev.restante.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive lock of a maildrop (RFC 1939 section 4), and when somebody last logged in to it. Safe for several
 * threads; whoever takes it may be another thread than whoever gives it back.
 */
public final class MaildropLock {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private boolean taken; // guarded by lock
    private @Nullable Instant lastLogin; // guarded by lock

    MaildropLock() {}

    /**
     * Takes the lock.
     *
     * @param patience how long to wait for whoever has it
     * @return whether it was free, or became free in time; if not, it is not taken
     */
    public boolean take(Duration patience) {
        lock.lock();
        try {
            boolean mine = awaitFree(patience.toNanos());
            taken = true;
            return mine;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitFree(long nanos) {
        try {
            for (long left = nanos; taken && left > 0; ) {
                left = free.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !taken;
    }

    /**
     * Notes a login, unless it is too early after the last one.
     *
     * @param now the time
     * @param delay how much time has to be between two logins
     * @return how much of it is still to pass; zero or less if none is, and the login is noted
     */
    public Duration logIn(Instant now, Duration delay) {
        lock.lock();
        try {
            if (lastLogin == null) {
                lastLogin = now;
                return Duration.ZERO;
            }
            if (lastLogin.isAfter(now)) {
                lastLogin = now; // a clock that was turned back makes nobody wait for longer than the delay
            }
            Duration left = delay.minus(Duration.between(lastLogin, now));
            if (left.isZero() || left.isNegative()) {
                lastLogin = now;
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the last login. */
    void forgetLogin() {
        lock.lock();
        try {
            lastLogin = null;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the lock back. */
    public void giveBack() {
        lock.lock();
        try {
            taken = false;
            free.signal();
        } finally {
            lock.unlock();
        }
    }
}
