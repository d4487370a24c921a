package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The states of a message whose flags only its owner changes: each has a number, which its flags spell in binary, so
 * that whoever is told the flags knows when that was. Safe for several threads.
 */
final class History {

    /** After the last state the flags would be those of the first again. */
    static final int STATES = 1 << 8;

    private static final List<String> DIGITS =
            List.of("\\seen", "\\answered", "\\flagged", "\\draft", "d4", "d5", "d6", "d7");

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Long> completed = new ArrayList<>(); // guarded by lock

    /** The flags of a state. */
    static Set<String> flags(int state) {
        Set<String> flags = new TreeSet<>();
        for (int digit = 0; digit < DIGITS.size(); digit++) {
            if ((state >> digit & 1) > 0) {
                flags.add(DIGITS.get(digit));
            }
        }
        return flags;
    }

    private static int state(Set<String> flags) {
        int state = 0;
        for (String flag : flags) {
            if (!flag.equals("\\deleted")) {
                assertThat(DIGITS).as("a flag that its owner gives").contains(flag);
                state |= 1 << DIGITS.indexOf(flag);
            }
        }
        return state;
    }

    /** A command begins that leads to the next state. */
    int begin() {
        lock.lock();
        try {
            completed.add(Long.MAX_VALUE);
            return completed.size() - 1;
        } finally {
            lock.unlock();
        }
    }

    /** The command for a state has been answered. */
    void complete(int state, long now) {
        lock.lock();
        try {
            completed.set(state, now);
        } finally {
            lock.unlock();
        }
    }

    /** The state that somebody was told who asked at that time: it is none of the future, and none that was over. */
    int check(Set<String> flags, long askedAt) {
        int state = state(flags);
        lock.lock();
        try {
            assertThat(state).as("a state that there has been").isLessThan(completed.size());
            for (int later = state + 1; later < completed.size(); later++) {
                assertThat(completed.get(later))
                        .as("state %d was told, though state %d was already there", state, later)
                        .isGreaterThan(askedAt);
            }
        } finally {
            lock.unlock();
        }
        return state;
    }
}
