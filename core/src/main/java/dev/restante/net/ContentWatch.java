package dev.restante.net;

import java.io.IOException;

/** Counts the octets of a message or literal, and tells when so many have passed. For one thread at a time. */
final class ContentWatch {

    private final long[] marks;
    private final Reached reached;
    private int next;
    private long passed;

    /** What happens at a mark. */
    interface Reached {
        void at(long octets) throws IOException;
    }

    /**
     * Begins to count.
     *
     * @param marks after how many octets something happens, smallest first
     */
    ContentWatch(long[] marks, Reached reached) {
        this.marks = marks.clone();
        this.reached = reached;
    }

    /** How many octets can pass until something happens. */
    long left() {
        return next < marks.length ? marks[next] - passed : Long.MAX_VALUE;
    }

    void pass(long octets) throws IOException {
        passed += octets;
        while (left() <= 0) {
            reached.at(marks[next++]);
        }
    }

    /** Other content begins. */
    void restart() {
        passed = 0;
        next = 0;
    }
}
