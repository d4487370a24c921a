package dev.restante.smtp;

import dev.restante.conversation.DeliveryAttempt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** The newest attempts to deliver. Safe for several threads, which meet here at the beginning and the end of each. */
public final class AttemptLog {

    /** In all attempts: to a thousand recipients each, a few hundred would take too much room. */
    private static final int MAX_RECIPIENTS = 10_000;

    private final int kept;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<OpenAttempt> attempts = new ArrayDeque<>(); // guarded by lock

    /**
     * An empty log.
     *
     * @param kept how many attempts it holds; 0 for none
     * @param clock tells when they begin and end; must not fail
     */
    public AttemptLog(int kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    void begin(OpenAttempt attempt) {
        lock.lock();
        try {
            attempts.add(attempt);
            while (attempts.size() > kept) {
                attempts.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        return clock.instant();
    }

    boolean isOff() {
        return kept == 0;
    }

    /** Makes room, where an attempt has had many recipients: the oldest ones go. */
    void trim() {
        List<OpenAttempt> all = all();
        int oldest = all.size();
        int recipients = 0;
        while (oldest > 0 && recipients + all.get(oldest - 1).size() <= MAX_RECIPIENTS) {
            oldest--;
            recipients += all.get(oldest).size();
        }
        remove(all.subList(0, oldest));
    }

    private void remove(List<OpenAttempt> forgotten) {
        Set<OpenAttempt> gone = new HashSet<>(forgotten);
        lock.lock();
        try {
            attempts.removeIf(gone::contains);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks at the attempts.
     *
     * @return those that are kept, as they are now, in the order in which they began
     */
    public List<DeliveryAttempt> list() {
        return all().stream().map(OpenAttempt::look).toList();
    }

    private List<OpenAttempt> all() {
        lock.lock();
        try {
            return List.copyOf(attempts);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all attempts that are over. */
    public void forgetAll() {
        remove(all().stream().filter(OpenAttempt::isOver).toList());
    }

    /**
     * Forgets attempts that are over.
     *
     * @param which which of them
     */
    public void forget(Predicate<DeliveryAttempt> which) {
        remove(all().stream().filter(each -> isForgotten(each.look(), which)).toList());
    }

    private static boolean isForgotten(DeliveryAttempt attempt, Predicate<DeliveryAttempt> which) {
        return attempt.ended().isPresent() && which.test(attempt);
    }
}
