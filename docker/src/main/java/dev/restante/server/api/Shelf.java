package dev.restante.server.api;

import dev.restante.server.http.Problem;
import dev.restante.words.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Things that clients have made, by their names, in the order in which they came. There is room for so many: what
 * nobody takes away any more must not fill the memory. Safe for several threads.
 */
final class Shelf<T> {

    private final String kind;
    private final int room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, T> things = new LinkedHashMap<>(); // guarded by lock

    /** An empty one, for things of a kind, such as {@code a snapshot}. */
    Shelf(String kind, int room) {
        this.kind = kind;
        this.room = room;
    }

    /** Throws a {@link Problem} if there is no room, or one of this name is there. */
    void add(String name, T thing) {
        lock.lock();
        try {
            if (things.containsKey(name)) {
                throw conflict("There is %s of the name %s already".formatted(kind, Shown.quoted(name)));
            }
            if (things.size() >= room) {
                throw conflict("There is %s for each of %d names, which is the limit: delete one that is done with"
                        .formatted(kind, room));
            }
            things.put(name, thing);
        } finally {
            lock.unlock();
        }
    }

    private static Problem conflict(String detail) {
        return Problem.of(409, "It cannot be made now", detail);
    }

    boolean has(String name) {
        lock.lock();
        try {
            return things.containsKey(name);
        } finally {
            lock.unlock();
        }
    }

    List<T> all() {
        lock.lock();
        try {
            return List.copyOf(things.values());
        } finally {
            lock.unlock();
        }
    }

    /** Throws a {@link Problem} if there is none of this name. */
    T get(String name) {
        lock.lock();
        try {
            return found(name, things.get(name));
        } finally {
            lock.unlock();
        }
    }

    /** Takes it away, of which one of several clients has the benefit. */
    T remove(String name) {
        lock.lock();
        try {
            return found(name, things.remove(name));
        } finally {
            lock.unlock();
        }
    }

    private T found(String name, @Nullable T thing) {
        return Optional.ofNullable(thing)
                .orElseThrow(
                        () -> Problem.notFound("There is not %s of the name %s".formatted(kind, Shown.quoted(name))));
    }
}
