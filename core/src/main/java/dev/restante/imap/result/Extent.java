package dev.restante.imap.result;

/**
 * How much of a result is wanted, counted from its two ends: what lies between need not be looked for.
 *
 * @param first how many of its first messages
 * @param last how many of its last ones
 */
public record Extent(int first, int last) {

    /** The whole result. */
    public static final Extent ALL = new Extent(Integer.MAX_VALUE, 0);

    static final Extent NONE = new Extent(0, 0);

    /** As much as both want. */
    Extent and(Extent other) {
        return new Extent(Math.max(first, other.first), Math.max(last, other.last));
    }
}
