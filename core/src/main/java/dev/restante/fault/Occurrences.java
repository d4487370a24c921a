package dev.restante.fault;

import dev.restante.words.Times;
import java.time.Duration;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * How often a {@link FaultRule} strikes, of all the moments that meet its conditions. All of these hold together, in
 * this order: of the moments beyond the rate, the first so many are passed over; of the others it strikes at every nth,
 * with the probability, until it has struck so many times; and after its first moment no longer than that.
 *
 * @param per what is counted by itself
 * @param beyond how many moments within the window are good; 0 without a rate
 * @param window of the rate; zero without one
 * @param after how many moments are passed over
 * @param every at every which moment: with 3 at the third, the sixth, and so on; 1 for each
 * @param probability above 0, at most 1; 1 for always
 * @param seed of the randomness: the same moments with the same seed have the same faults
 * @param times how often at most; 0 without a limit
 * @param lasting for how long from the first moment on; zero without a limit
 */
public record Occurrences(
        CountedPer per,
        int beyond,
        Duration window,
        int after,
        int every,
        double probability,
        long seed,
        int times,
        Duration lasting) {

    private static final Duration YEAR = Duration.ofDays(366);

    /** Each time. */
    public static final Occurrences ALWAYS =
            new Occurrences(CountedPer.RULE, 0, Duration.ZERO, 0, 1, 1, 0, 0, Duration.ZERO);

    /**
     * Makes it.
     *
     * @param per what is counted by itself
     * @param beyond how many moments within the window are good
     * @param window of the rate
     * @param after how many moments are passed over
     * @param every at every which moment
     * @param probability above 0, at most 1
     * @param seed of the randomness
     * @param times how often at most
     * @param lasting for how long from the first moment on
     * @throws IllegalArgumentException if a number makes no sense
     */
    public Occurrences {
        Objects.requireNonNull(per, "per");
        require(after >= 0, "'after' is a number from 0, not " + after);
        require(every >= 1, "'every' is a number from 1, not " + every);
        require(times >= 0, "'times' is a number from 1, not " + times);
        require(probability > 0 && probability <= 1, "'probability' is above 0 and at most 1, not " + probability);
        require(isTime(lasting), "'lasting' is a time of at most a year, not " + Times.written(lasting));
        require(
                beyond >= 0 && isTime(window) && beyond == 0 == window.isZero(),
                "A rate is a number from 1 within a time of at most a year, not %d within %s"
                        .formatted(beyond, Times.written(window)));
    }

    private static boolean isTime(Duration time) {
        return !time.isNegative() && time.compareTo(YEAR) <= 0;
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static void requireNew(boolean isNew, String key) {
        require(isNew, "'%s' is said already".formatted(key));
    }

    Occurrences per(CountedPer what) {
        requireNew(per == CountedPer.RULE, "per");
        return new Occurrences(what, beyond, window, after, every, probability, seed, times, lasting);
    }

    Occurrences beyond(int count, Duration time) {
        requireNew(beyond == 0, "beyond");
        require(count >= 1, "'beyond' is a number from 1, not " + count);
        return new Occurrences(per, count, time, after, every, probability, seed, times, lasting);
    }

    Occurrences after(int count) {
        requireNew(after == 0, "after");
        return new Occurrences(per, beyond, window, count, every, probability, seed, times, lasting);
    }

    Occurrences every(int count) {
        requireNew(every == 1, "every");
        return new Occurrences(per, beyond, window, after, count, probability, seed, times, lasting);
    }

    Occurrences probability(double chance, long newSeed) {
        requireNew(probability == 1, "probability");
        return new Occurrences(per, beyond, window, after, every, chance, newSeed, times, lasting);
    }

    Occurrences times(int count) {
        requireNew(times == 0, "times");
        require(count >= 1, "'times' is a number from 1, not " + count);
        return new Occurrences(per, beyond, window, after, every, probability, seed, count, lasting);
    }

    Occurrences lasting(Duration time) {
        requireNew(lasting.isZero(), "lasting");
        require(time.compareTo(Duration.ZERO) > 0, "'lasting' is a time above 0, not " + Times.written(time));
        return new Occurrences(per, beyond, window, after, every, probability, seed, times, time);
    }

    /** Says in words how often. */
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        add(words, beyond > 0, "beyond " + beyond + " within " + Times.written(window));
        add(words, after > 0, "after the first " + after);
        add(words, every > 1, "each " + ordinal(every) + " time");
        add(words, probability < 1, "with a probability of " + probability + " (seed " + seed + ")");
        add(words, times > 0, times == 1 ? "once" : times + " times");
        add(words, !lasting.isZero(), "for " + Times.written(lasting));
        add(words, per != CountedPer.RULE, "per " + per.key());
        return words.toString();
    }

    private static String ordinal(int number) {
        boolean teen = number / 10 % 10 == 1;
        String ending = teen
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    private static void add(StringJoiner words, boolean holds, String more) {
        if (holds) {
            words.add(more);
        }
    }
}
