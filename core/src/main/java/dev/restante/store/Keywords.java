package dev.restante.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keywords that have been used in a mailbox. Guarded by the account's lock. */
final class Keywords {

    /** All sessions are told of all of them, whenever there is a new one. */
    static final int MAX = 1000;

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private long used;

    /** A copy, sorted. */
    Set<String> names() {
        Set<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        copy.addAll(names);
        return copy;
    }

    /** Grows whenever a keyword is used for the first time, also when others have been forgotten. */
    long used() {
        return used;
    }

    boolean hasRoom() {
        return names.size() < MAX;
    }

    /** Without the keywords for which there is no room. */
    Flags admitted(Flags flags) {
        List<String> surplus = flags.keywords().stream()
                .filter(keyword -> !names.contains(keyword))
                .skip(MAX - names.size())
                .toList();
        return surplus.isEmpty() ? flags : flags.minus(Flags.of(List.of(), surplus));
    }

    void add(Flags flags) {
        if (names.addAll(flags.keywords())) {
            used++;
        }
    }

    void clear() {
        names.clear();
    }
}
