package dev.restante.strike;

import dev.restante.fault.Occurrences;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How often one rule, or its part for one client or the like, has met its moment. Guarded by the lock of its rule. */
final class Count {

    private final Occurrences wanted;
    private final SplittableRandom random;
    private final Deque<Instant> recent = new ArrayDeque<>(0);
    private @Nullable Instant first;
    private long moments;
    private long strikes;

    Count(Occurrences wanted, String key) {
        this.wanted = wanted;
        this.random = new SplittableRandom(wanted.seed() ^ (long) key.hashCode() << Integer.SIZE);
    }

    /** Counts a moment, and tells whether the rule strikes at it. */
    boolean strikesAt(Instant now) {
        return isInTime(now)
                && isBeyondRate(now)
                && isAnEveryth()
                && (wanted.probability() >= 1 || random.nextDouble() < wanted.probability())
                && isWithinTimes();
    }

    private boolean isInTime(Instant now) {
        if (first == null) {
            first = now;
        }
        return wanted.lasting().isZero() || now.isBefore(first.plus(wanted.lasting()));
    }

    private boolean isBeyondRate(Instant now) {
        if (wanted.beyond() == 0) {
            return true;
        }
        Instant begin = now.minus(wanted.window());
        while (!recent.isEmpty() && !recent.peek().isAfter(begin)) {
            recent.remove();
        }
        recent.add(now);
        if (recent.size() <= wanted.beyond()) {
            return false;
        }
        recent.remove();
        return true;
    }

    private boolean isAnEveryth() {
        moments++;
        return moments > wanted.after() && (moments - wanted.after()) % wanted.every() == 0;
    }

    private boolean isWithinTimes() {
        if (wanted.times() > 0 && strikes >= wanted.times()) {
            return false;
        }
        strikes++;
        return true;
    }

    long strikes() {
        return strikes;
    }
}
