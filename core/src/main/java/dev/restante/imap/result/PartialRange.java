package dev.restante.imap.result;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.SequenceSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A range of places in a list: {@code 1:10} are its first ten, {@code -1:-10} its last ten (RFC 9394 section 4).
 *
 * @param one one end of it, from 1
 * @param other the other end
 * @param fromLast whether places are counted from the end
 */
public record PartialRange(long one, long other, boolean fromLast) {

    /**
     * {@code partial-range = nz-number ":" nz-number}, as RFC 5267 section 5 has it.
     *
     * @param in stands before it
     * @return the range
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static PartialRange readFromFirst(ImapReader in) throws ImapSyntaxException, IOException {
        long one = place(in);
        in.expect(':');
        return new PartialRange(one, place(in), false);
    }

    /**
     * {@code partial-range = partial-range-first / partial-range-last}, as RFC 9394 section 4 has it.
     *
     * @param in stands before it
     * @return the range
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static PartialRange read(ImapReader in) throws ImapSyntaxException, IOException {
        if (!in.tryChar('-')) {
            return readFromFirst(in);
        }
        long one = place(in);
        in.expect(':');
        in.expect('-');
        return new PartialRange(one, place(in), true);
    }

    private static long place(ImapReader in) throws ImapSyntaxException, IOException {
        long place = in.number();
        if (place < 1 || place > SequenceSet.MAX_NUMBER) {
            throw new ImapSyntaxException("PARTIAL takes places from 1 to " + SequenceSet.MAX_NUMBER);
        }
        return place;
    }

    /**
     * Takes the range out of a list.
     *
     * @param list the list
     * @param <T> what is in it
     * @return what is there of the range, in the order of the list
     */
    public <T> List<T> of(List<T> list) {
        int before = (int) Math.min(Math.min(one, other) - 1, list.size());
        int upTo = (int) Math.min(Math.max(one, other), list.size());
        return fromLast ? list.subList(list.size() - upTo, list.size() - before) : list.subList(before, upTo);
    }

    /**
     * Takes the range out of an array.
     *
     * @param array the array
     * @return what is there of the range, in the order of the array
     */
    public int[] of(int[] array) {
        return of(Arrays.stream(array).boxed().toList()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Extent extent() {
        int upTo = (int) Math.min(Math.max(one, other), Integer.MAX_VALUE);
        return fromLast ? new Extent(0, upTo) : new Extent(upTo, 0);
    }

    /** As the client wrote it. */
    @Override
    public String toString() {
        String sign = fromLast ? "-" : "";
        return sign + one + ":" + sign + other;
    }
}
