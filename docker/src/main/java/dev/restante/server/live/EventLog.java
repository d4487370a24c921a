package dev.restante.server.live;

import dev.restante.server.http.Event;
import dev.restante.server.http.EventFeed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What has happened lately, in order, for any number of clients: each has a place in it, and is told what comes after
 * that. Whoever is too slow, or comes from another run of the program, begins anew. Safe for several threads.
 */
final class EventLog {

    private static final int KEPT = 1_000;
    private static final int AT_ONCE = 100;

    /**
     * So many are woken whenever something happens. Of more, each makes all wait a little, or they would do so by their
     * number.
     */
    private static final int FEW = 10;

    private static final long REST_MICROS = 100;

    /** In characters. */
    private static final int SHORT = 2_000;

    private final String run;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Entry> entries = new ArrayDeque<>(); // guarded by lock
    private final Set<Waiting> waiting = new LinkedHashSet<>(); // guarded by lock
    private boolean rests; // guarded by lock; whether all will be woken soon
    private long last; // guarded by lock; the number of the newest entry

    private record Entry(long number, Happening happening) {}

    /** Somebody who knows everything, and waits for more. */
    private record Waiting(long known, CompletableFuture<List<Entry>> entries) {}

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
        int sleepers;
        lock.lock();
        try {
            if (happening instanceof Happening.Start) {
                entries.clear();
            }
            entries.add(new Entry(++last, happening));
            if (entries.size() > KEPT) {
                entries.remove();
            }
            sleepers = rests ? 0 : waiting.size();
            rests |= sleepers > FEW;
        } finally {
            lock.unlock();
        }
        if (sleepers > FEW) {
            CompletableFuture.delayedExecutor(sleepers * REST_MICROS, TimeUnit.MICROSECONDS)
                    .execute(this::wakeAll);
        } else if (sleepers > 0) {
            wakeAll();
        }
    }

    private void wakeAll() {
        Map<Waiting, List<Entry>> woken = new LinkedHashMap<>();
        lock.lock();
        try {
            waiting.forEach(each -> woken.put(each, since(each.known())));
            woken.values().removeIf(List::isEmpty);
            waiting.removeAll(woken.keySet());
            rests = false;
        } finally {
            lock.unlock();
        }
        woken.forEach((each, news) -> each.entries().complete(news));
    }

    /**
     * Tells clients what happens, in words of theirs.
     *
     * @param writer the names and the data of events, with any identifier; none for what does not concern them
     * @return the feed
     */
    EventFeed feed(Function<Happening, List<Event>> writer) {
        Written written = new Written(writer);
        return cursor -> new Following(written).after(cursor);
    }

    /** Goes on until there is something to tell, or nobody wants to hear it any more. */
    private final class Following {

        private final Written writer;
        private final CompletableFuture<List<Event>> events = new CompletableFuture<>();

        /** The one and only thing that is waited for: what did not concern the client is not held any more. */
        private volatile CompletableFuture<List<Entry>> next = CompletableFuture.completedFuture(List.of());

        Following(Written writer) {
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
            List<Event> written =
                    entries.stream().flatMap(entry -> writer.of(entry).stream()).toList();
            if (!written.isEmpty()) {
                events.complete(written);
            } else {
                follow(cursor(entries.get(entries.size() - 1).number()));
            }
        }
    }

    /** What clients are told of the newest entries: it is the same for all of them, and made once. */
    private final class Written {

        private final Function<Happening, List<Event>> writer;
        private final Map<Entry, List<Event>> known = new ConcurrentHashMap<>();

        Written(Function<Happening, List<Event>> writer) {
            this.writer = writer;
        }

        List<Event> of(Entry entry) {
            List<Event> events = known.get(entry);
            if (events == null) {
                events = writer.apply(entry.happening()).stream()
                        .map(event -> new Event(cursor(entry.number()), event.name(), event.data()))
                        .toList();
                keep(entry, events);
            }
            return events;
        }

        /** What is long is made again. */
        private void keep(Entry entry, List<Event> events) {
            if (events.stream().mapToInt(each -> each.data().length()).sum() <= SHORT) {
                known.keySet().removeIf(old -> old.number() <= entry.number() - AT_ONCE);
                known.put(entry, events);
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
            List<Entry> news = since(known);
            if (!news.isEmpty()) {
                return CompletableFuture.completedFuture(news);
            }
            Waiting waits = new Waiting(known, new CompletableFuture<>());
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

    /** What comes after a number, for those who hold the lock; a start if that is not known any more. */
    private List<Entry> since(long known) {
        long oldest = entries.isEmpty() ? last + 1 : entries.element().number();
        if (known < oldest - 1 || known > last) {
            return List.of(new Entry(last, new Happening.Start()));
        }
        return known == last
                ? List.of()
                : entries.stream()
                        .filter(each -> each.number() > known)
                        .limit(AT_ONCE)
                        .toList();
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
