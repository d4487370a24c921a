package dev.restante.store;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * A set of UIDs, kept as ranges: messages that came one after the other take no more room than one. Each operation
 * costs the logarithm of the number of ranges.
 */
final class UidRanges {

    private final NavigableMap<Integer, Integer> lastByFirst = new TreeMap<>();

    boolean isEmpty() {
        return lastByFirst.isEmpty();
    }

    /** The lowest UID; there has to be one. */
    int first() {
        return lastByFirst.firstKey();
    }

    boolean contains(int uid) {
        Map.Entry<Integer, Integer> range = lastByFirst.floorEntry(uid);
        return range != null && uid <= range.getValue();
    }

    void add(int uid) {
        if (!contains(uid)) {
            add(uid, uid);
        }
    }

    /** Adds a range of which nothing is there yet. */
    void add(int first, int last) {
        Map.Entry<Integer, Integer> before = lastByFirst.lowerEntry(first);
        int from = before != null && before.getValue() == first - 1 ? before.getKey() : first;
        Integer lastAfter = lastByFirst.remove(last + 1);
        lastByFirst.put(from, lastAfter == null ? last : lastAfter);
    }

    void remove(int uid) {
        if (!contains(uid)) {
            return;
        }
        int first = lastByFirst.floorKey(uid);
        int last = lastByFirst.remove(first);
        if (first < uid) {
            lastByFirst.put(first, uid - 1);
        }
        if (uid < last) {
            lastByFirst.put(uid + 1, last);
        }
    }

    void clear() {
        lastByFirst.clear();
    }

    /** Visits the UIDs in order. */
    void forEach(IntConsumer visitor) {
        lastByFirst.forEach((first, last) -> {
            for (int uid = first; uid <= last; uid++) {
                visitor.accept(uid);
            }
        });
    }
}
