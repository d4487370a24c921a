package dev.restante.server.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory for the bodies of requests, of all clients together: it is refused to some before it is missing for all.
 * Safe for several threads.
 */
final class BodyRoom {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** Room for so many octets at once. */
    BodyRoom(long most) {
        this.most = most;
    }

    /** Half of the memory. */
    static BodyRoom usual() {
        return new BodyRoom(Runtime.getRuntime().maxMemory() / 2);
    }

    Share share() {
        return new Share();
    }

    /** What one request has taken, until it is given back. */
    final class Share {

        private final AtomicLong mine = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();

        /** Throws a {@link Problem} if there is not so much left. */
        void take(long octets) {
            mine.addAndGet(octets);
            if (taken.addAndGet(octets) > most) {
                giveBack();
                throw noneLeft();
            }
        }

        /** May be called again. */
        void giveBack() {
            if (over.compareAndSet(false, true)) {
                taken.addAndGet(-mine.get());
            }
        }
    }

    static Problem noneLeft() {
        return Problem.of(
                503,
                "There is no memory left",
                "No memory left for this request: give the JVM more (-Xmx), reset the server, or try again when fewer"
                        + " large ones are on their way");
    }
}
