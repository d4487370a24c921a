package dev.restante.server.http;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;

/** Asks for the next events whenever those before are sent. One portion at a time is on its way. */
final class Pump {

    /** In characters: so much is handed over at once, or a little more. */
    private static final int PORTION = 16 * 1024;

    private final EventFeed feed;
    private final Executor worker;
    private final BiConsumer<Event, Runnable> sender;
    private volatile CompletableFuture<List<Event>> asked = CompletableFuture.completedFuture(List.of());
    private volatile boolean stopped;

    Pump(EventFeed feed, Executor worker, BiConsumer<Event, Runnable> sender) {
        this.feed = feed;
        this.worker = task -> {
            try {
                worker.execute(task);
            } catch (RejectedExecutionException e) {
                stop(); // the server closes, and all its connections
            }
        };
        this.sender = sender;
    }

    /** Begins with the events that were asked for already. */
    void run(CompletableFuture<List<Event>> next) {
        asked = next;
        if (stopped) {
            next.cancel(false);
        }
        next.whenCompleteAsync(
                (events, problem) -> {
                    if (problem == null) {
                        sendAll(events.iterator());
                    }
                },
                worker);
    }

    /** Each portion on the worker, for it may be sent before the call to send it returns. */
    private void sendAll(Iterator<Event> events) {
        Event event = events.next();
        int length = event.data().length();
        while (events.hasNext() && length < PORTION) {
            sender.accept(event, () -> {});
            event = events.next();
            length += event.data().length();
        }
        sendLast(event, events);
    }

    private void sendLast(Event event, Iterator<Event> events) {
        sender.accept(
                event,
                () -> worker.execute(() -> {
                    if (events.hasNext()) {
                        sendAll(events);
                    } else {
                        run(feed.after(event.id()));
                    }
                }));
    }

    void stop() {
        stopped = true;
        asked.cancel(false);
    }
}
