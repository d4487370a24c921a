package dev.restante.server.live;

import dev.restante.server.http.Event;
import dev.restante.server.http.EventFeed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What has happened lately, in order, for any number of clients: each has a place in it, and is told what comes after
 * that. Whoever is too slow, or comes from another run of the program, begins anew. Safe for several threads.
 */
final class EventLog {

    private static final int KEPT = 1_000;
    private static final int AT_ONCE = 100;

    private final String run;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Entry> entries = new ArrayDeque<>(); // guarded by lock
    private final Set<Waiting> waiting = new LinkedHashSet<>(); // guarded by lock
    private long last; // guarded by lock; the number of the newest entry

    private record Entry(long number, Happening happening) {}

    /** Somebody who knows everything, and waits for more. */
    private record Waiting(CompletableFuture<List<Entry>> entries) {}

    /**
     * An empty log.
     *
     * @param run tells cursors of this run from those of others; letters and digits
     */
    EventLog(String run) {
        this.run = run;
    }

    /** Adds what has happened; after a start, nobody needs to know what was before. */
    void add(Happening happening) {
        List<Waiting> woken;
        Entry entry;
        lock.lock();
        try {
            if (happening instanceof Happening.Start) {
                entries.clear();
            }
            entry = new Entry(++last, happening);
            entries.add(entry);
            if (entries.size() > KEPT) {
                entries.remove();
            }
            woken = List.copyOf(waiting);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        woken.forEach(each -> each.entries().complete(List.of(entry)));
    }

    /**
     * Tells clients what happens, in words of theirs.
     *
     * @param writer the names and the data of events, with any identifier; none for what does not concern them
     * @return the feed
     */
    EventFeed feed(Function<Happening, List<Event>> writer) {
        return cursor -> new Following(writer).after(cursor);
    }

    /** Goes on until there is something to tell, or nobody wants to hear it any more. */
    private final class Following {

        private final Function<Happening, List<Event>> writer;
        private final CompletableFuture<List<Event>> events = new CompletableFuture<>();

        /** The one and only thing that is waited for: what did not concern the client is not held any more. */
        private volatile CompletableFuture<List<Entry>> next = CompletableFuture.completedFuture(List.of());

        Following(Function<Happening, List<Event>> writer) {
            this.writer = writer;
        }

        CompletableFuture<List<Event>> after(String cursor) {
            events.whenComplete((told, cancelled) -> next.cancel(false));
            follow(cursor);
            return events;
        }

        private void follow(String cursor) {
            CompletableFuture<List<Entry>> entries = entriesAfter(cursor);
            next = entries;
            if (events.isDone()) {
                entries.cancel(false);
            }
            entries.thenAccept(this::tell);
        }

        private void tell(List<Entry> entries) {
            List<Event> written = entries.stream()
                    .flatMap(entry -> writer.apply(entry.happening()).stream()
                            .map(event -> new Event(cursor(entry.number()), event.name(), event.data())))
                    .toList();
            if (!written.isEmpty()) {
                events.complete(written);
            } else {
                follow(cursor(entries.get(entries.size() - 1).number()));
            }
        }
    }

    private String cursor(long number) {
        return run + "-" + number;
    }

    private CompletableFuture<List<Entry>> entriesAfter(String cursor) {
        lock.lock();
        try {
            long known = number(cursor);
            long oldest = entries.isEmpty() ? last + 1 : entries.element().number();
            if (known < oldest - 1 || known > last) {
                return CompletableFuture.completedFuture(List.of(new Entry(last, new Happening.Start())));
            }
            if (known < last) {
                return CompletableFuture.completedFuture(entries.stream()
                        .filter(each -> each.number() > known)
                        .limit(AT_ONCE)
                        .toList());
            }
            Waiting waits = new Waiting(new CompletableFuture<>());
            waiting.add(waits);
            waits.entries().whenComplete((told, cancelled) -> {
                if (cancelled != null) {
                    forget(waits);
                }
            });
            return waits.entries();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for something to happen. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void forget(Waiting gone) {
        lock.lock();
        try {
            waiting.remove(gone);
        } finally {
            lock.unlock();
        }
    }

    /** Of another run, or nonsense, it is none. */
    private long number(String cursor) {
        String prefix = run + "-";
        if (!cursor.startsWith(prefix)) {
            return -1;
        }
        try {
            return Long.parseLong(cursor.substring(prefix.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
