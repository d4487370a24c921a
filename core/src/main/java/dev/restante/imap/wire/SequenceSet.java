package dev.restante.imap.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of message numbers or UIDs (RFC 3501, section 9, {@code sequence-set}), with or without {@code *}.
 *
 * <p>Kept as ranges, never as numbers: {@code 1:4294967295} takes as little room as {@code 1}. Order and overlaps of
 * what was read are not kept; sets of the same numbers are equal. Immutable and safe for use by several threads.
 */
public final class SequenceSet {

    /** The largest number that IMAP knows: 2<sup>32</sup> - 1. */
    public static final long MAX_NUMBER = 4_294_967_295L;

    /**
     * Stands for the place from which {@code *} alone reaches: no number is as large, so the largest in use remains.
     */
    private static final long STAR = MAX_NUMBER + 1;

    private static final long NO_STAR = Long.MAX_VALUE;

    /**
     * Numbers without a gap.
     *
     * @param from the smallest
     * @param to the largest, not below {@code from}
     */
    public record Range(long from, long to) {

        @Override
        public String toString() {
            return from == to ? Long.toString(from) : from + ":" + to;
        }
    }

    /** Without {@code *}: ascending, no two of them touch. */
    private final List<Range> fixed;

    /**
     * All that was said with {@code *}, which is one range: from this number, or from the largest in use if that is
     * smaller, to the largest in use. Above that no number is in use, so it does not matter how far a reversed range
     * goes.
     */
    private final long starFrom;

    private SequenceSet(List<Range> fixed, long starFrom) {
        this.fixed = fixed;
        this.starFrom = starFrom;
    }

    /**
     * Reads a set.
     *
     * @param text such as {@code 2,4:7,9,12:*}
     * @return the set
     * @throws IllegalArgumentException if the text is not a sequence-set, with a message that says where
     */
    public static SequenceSet parse(String text) {
        return new SequenceSetParser(text).sequenceSet();
    }

    /**
     * The set of these numbers. With no numbers it is empty, which IMAP has no way to write.
     *
     * @param ascending the numbers, each larger than the one before
     * @return the set
     * @throws IllegalArgumentException if the numbers do not ascend, or one is not from 1 to {@value #MAX_NUMBER}
     */
    public static SequenceSet of(long... ascending) {
        var ranges = new ArrayList<Range>();
        long last = 0;
        for (long number : ascending) {
            if (number <= last || number > MAX_NUMBER) {
                throw new IllegalArgumentException("Not ascending, or not from 1 to " + MAX_NUMBER + ": " + number);
            }
            ranges.add(new Range(number, number));
            last = number;
        }
        return of(ranges, List.of());
    }

    /**
     * The set of these numbers.
     *
     * @param ascending the numbers, each larger than the one before
     * @return the set; empty if there are none
     * @throws IllegalArgumentException if the numbers do not ascend, or one is not from 1 to {@value #MAX_NUMBER}
     */
    public static SequenceSet of(IntStream ascending) {
        return of(ascending.asLongStream().toArray());
    }

    /**
     * The set of these ranges.
     *
     * @param ranges in any order, may overlap
     * @return the set; empty if there are none
     */
    public static SequenceSet ofRanges(List<Range> ranges) {
        return of(ranges, List.of());
    }

    /**
     * The set of these ranges.
     *
     * @param fixed in any order, may overlap
     * @param withStar the other end of each range that has {@code *} at one end; {@link #MAX_NUMBER} + 1 for {@code *}
     *     alone
     */
    static SequenceSet of(List<Range> fixed, List<Long> withStar) {
        long starFrom = withStar.stream().mapToLong(Long::longValue).min().orElse(NO_STAR);
        return new SequenceSet(merge(fixed), starFrom);
    }

    private static List<Range> merge(List<Range> ranges) {
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::from));
        var merged = new ArrayList<Range>();
        for (Range next : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from() <= last.to() + 1) {
                merged.set(merged.size() - 1, new Range(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    /**
     * Whether {@code *} is in the set, which some commands forbid (RFC 7162, section 3.2.5.1).
     *
     * @return true if the set depends on the largest number in use
     */
    public boolean hasStar() {
        return starFrom != NO_STAR;
    }

    /**
     * Whether there is nothing in the set, whatever the mailbox. Never so for a set that was read.
     *
     * @return true if it is the set of no numbers
     */
    public boolean isEmpty() {
        return fixed.isEmpty() && !hasStar();
    }

    /**
     * Whether a number is in the set. Takes logarithmic time.
     *
     * @param number the number
     * @param max the largest number in use, which {@code *} stands for; 0 if the mailbox is empty
     * @return true if it is
     */
    public boolean contains(long number, long max) {
        return isInStarRange(number, max) || isInFixed(number);
    }

    private boolean isInStarRange(long number, long max) {
        return hasStar() && number <= max && number >= Math.min(starFrom, max) && max > 0;
    }

    private boolean isInFixed(long number) {
        int low = 0;
        int high = fixed.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = fixed.get(middle);
            if (number < range.from()) {
                high = middle - 1;
            } else if (number > range.to()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * The set as ranges. A range with {@code *} at one end stays within the mailbox: {@code 4:*} is only {@code max} if
     * that is 3, and nothing in an empty mailbox. Other numbers above {@code max} are there as they were named: whether
     * they are an error is not known here.
     *
     * @param max the largest number in use, which {@code *} stands for; 0 if the mailbox is empty
     * @return ascending, no two of them overlap or touch; immutable
     */
    public List<Range> ranges(long max) {
        if (!hasStar() || max == 0) {
            return fixed;
        }
        var all = new ArrayList<>(fixed);
        all.add(new Range(Math.min(starFrom, max), max));
        return merge(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceSet set && fixed.equals(set.fixed) && starFrom == set.starFrom;
    }

    @Override
    public int hashCode() {
        return 31 * fixed.hashCode() + Long.hashCode(starFrom);
    }

    /**
     * The shortest way to write the set, as for COPYUID.
     *
     * @return such as {@code 1:3,7} or {@code 2,12:*}; empty for the set of no numbers
     */
    @Override
    public String toString() {
        String numbers = fixed.stream().map(Range::toString).collect(Collectors.joining(","));
        if (!hasStar()) {
            return numbers;
        }
        return numbers + (numbers.isEmpty() ? "" : ",") + (starFrom == STAR ? "*" : starFrom + ":*");
    }
}
