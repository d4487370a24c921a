package dev.restante.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** Annotations in memory. */
final class AnnotationTable implements Annotations {

    private static final char DELIMITER = '/';

    private final ReentrantLock lock;
    private final Runnable changed;
    private SortedMap<String, Annotation> entries = none(); // replaced, never changed; guarded by lock

    /** The last is run under the lock at each change. */
    AnnotationTable(ReentrantLock lock, Runnable changed) {
        this.lock = lock;
        this.changed = changed;
    }

    private static SortedMap<String, Annotation> none() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    @Override
    public List<Annotation> find(String name, int depth) {
        return entries().tailMap(name).values().stream()
                .takeWhile(each -> beginsWith(each.name(), name))
                .filter(each -> isWithin(each.name(), name, depth))
                .toList();
    }

    private static boolean beginsWith(String entry, String name) {
        return entry.regionMatches(true, 0, name, 0, name.length());
    }

    /** What follows the name is either nothing or levels. */
    static boolean isWithin(String entry, String name, int depth) {
        if (!beginsWith(entry, name)) {
            return false;
        }
        String rest = entry.substring(name.length());
        return rest.isEmpty()
                || rest.charAt(0) == DELIMITER
                        && rest.chars().filter(c -> c == DELIMITER).count() <= depth;
    }

    @Override
    public void set(List<Annotation> changes) throws MailboxException {
        lock.lock();
        try {
            entries = with(changes);
            changed.run();
        } finally {
            lock.unlock();
        }
    }

    /** Sets others at the same time: if one fails, all do. Locks are taken in this order everywhere. */
    void set(List<Annotation> changes, AnnotationTable other, List<Annotation> otherChanges) throws MailboxException {
        lock.lock();
        try {
            SortedMap<String, Annotation> together = with(changes);
            other.set(otherChanges);
            entries = together;
            changed.run();
        } finally {
            lock.unlock();
        }
    }

    private SortedMap<String, Annotation> with(List<Annotation> changes) throws MailboxException {
        SortedMap<String, Annotation> changed = none();
        changed.putAll(entries);
        for (Annotation change : changes) {
            if (change.value() == null) {
                changed.remove(change.name());
            } else {
                changed.put(change.name(), change);
            }
        }
        if (changed.size() > MAX_COUNT) {
            throw new MailboxException(
                    MailboxException.Reason.LIMIT, "There can be at most " + MAX_COUNT + " annotations here");
        }
        return changed;
    }

    void copy(AnnotationTable other) {
        replace(other.entries());
    }

    void clear() {
        replace(none());
    }

    /** The caller does not change the map any more. */
    void replace(SortedMap<String, Annotation> with) {
        lock.lock();
        try {
            entries = with;
        } finally {
            lock.unlock();
        }
    }

    /** What is there now; it will not change. */
    SortedMap<String, Annotation> entries() {
        lock.lock();
        try {
            return entries;
        } finally {
            lock.unlock();
        }
    }
}
