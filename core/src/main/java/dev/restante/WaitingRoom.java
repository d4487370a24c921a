package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.net.Threads;
import dev.restante.store.Journal;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits of which none has a thread of its own: one thread sleeps for all of them, and asks each whenever something has
 * happened. It is there as long as there are any. Safe for several threads.
 */
final class WaitingRoom {

    private static final System.Logger LOG = System.getLogger(WaitingRoom.class.getName());

    private final Journal journal;
    private final Threads threads;
    private final Collection<Waiting> waits = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean running; // guarded by lock
    private volatile boolean entered; // whether somebody has come whom the thread may not have asked yet

    /** A wait, and who wants to know. */
    private static final class Waiting {

        private final MailWait asked;
        private final CompletableFuture<List<ReceivedMail>> future = new CompletableFuture<>();
        private boolean settled; // of the thread that asks all: whether it has asked this one before

        Waiting(MailWait asked) {
            this.asked = asked;
        }

        /** Whether it is worth to ask: where nothing has happened, only its time may have come. */
        boolean mayBeOver(boolean news, long now) {
            boolean first = !settled;
            settled = true;
            return first || news || future.isDone() || asked.deadline() - now <= 0;
        }

        /** Tells whether it is over, however it has ended. */
        boolean isOverByNow() {
            if (future.isDone()) {
                return true; // given up by whoever wanted to know
            }
            try {
                asked.lookAgain();
                List<ReceivedMail> result = asked.check(System.nanoTime());
                return result != null && future.complete(result);
            } catch (Throwable e) { // of the query too, which may be a user's
                return future.completeExceptionally(e);
            }
        }
    }

    WaitingRoom(Journal journal, Threads threads) {
        this.journal = journal;
        this.threads = threads;
    }

    CompletableFuture<List<ReceivedMail>> enter(MailWait wait) {
        Waiting waiting = new Waiting(wait);
        if (!waiting.isOverByNow()) {
            waits.add(waiting);
            begin();
        }
        return waiting.future;
    }

    private void begin() {
        lock.lock();
        try {
            if (!running) {
                running = true;
                threads.start("restante-waits", this::run);
            }
        } finally {
            lock.unlock();
        }
        entered = true;
        journal.nudge();
    }

    private void run() {
        try {
            long seen = -1;
            while (!isOver()) {
                entered = false;
                long version = journal.look(Long.MAX_VALUE).version();
                long left = askAll(version != seen);
                seen = version;
                if (!waits.isEmpty()) {
                    journal.await(version, left, () -> entered);
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody interrupts this thread", e);
        }
    }

    /** Lets go whose wait is over, and tells in how many nanoseconds the next one may be over by itself. */
    private long askAll(boolean news) {
        long now = System.nanoTime();
        long left = Long.MAX_VALUE / 2;
        for (Waiting each : waits) {
            if (each.mayBeOver(news, now) && each.isOverByNow()) {
                waits.remove(each);
            } else {
                left = Math.min(left, each.asked.deadline() - now);
            }
        }
        return left;
    }

    /** Decided under the lock, so that nobody enters whom this thread would not see. */
    private boolean isOver() {
        lock.lock();
        try {
            running = !waits.isEmpty();
            return !running;
        } finally {
            lock.unlock();
        }
    }
}
