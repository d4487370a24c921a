package dev.restante;

import java.time.Duration;

/** How long a wait may last. */
final class WaitLimit {

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private WaitLimit() {}

    /** As nanoseconds, of which a century is as good as for ever. */
    static long nanos(Duration duration, String what) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A " + what + " must not be negative, as " + duration + " is");
        }
        return duration.compareTo(FOREVER) > 0 ? FOREVER.toNanos() : duration.toNanos();
    }
}
