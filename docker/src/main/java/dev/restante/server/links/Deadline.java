package dev.restante.server.links;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, whatever it waits for, by closing its socket. Of one thread, but for that. */
final class Deadline implements AutoCloseable {

    private final Duration limit;
    private final long end;

    /** Done when the time is over. */
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
        over.completeOnTimeout(null, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Closes it when the time is over. */
    void guard(Closeable socket) {
        over.thenRun(() -> {
            try {
                socket.close();
            } catch (IOException e) {
                // it is closed all the same
            }
        });
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** From 1 on, as 0 means for ever to sockets. */
    int remainingMillis() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    Duration limit() {
        return limit;
    }

    @Override
    public void close() {
        over.cancel(false);
    }
}
