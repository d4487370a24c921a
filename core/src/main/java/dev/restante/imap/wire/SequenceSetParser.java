package dev.restante.imap.wire;

import dev.restante.imap.wire.SequenceSet.Range;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of one sequence-set (RFC 3501, section 9). */
final class SequenceSetParser {

    /** Larger than any number: in a range with it, the other end is the smaller. */
    private static final long STAR = SequenceSet.MAX_NUMBER + 1;

    private final String text;
    private final List<Range> fixed = new ArrayList<>();
    private final List<Long> withStar = new ArrayList<>();
    private int pos;

    SequenceSetParser(String text) {
        this.text = text;
    }

    // sequence-set = (seq-number / seq-range) *("," sequence-set)
    SequenceSet sequenceSet() {
        seqRange();
        while (pos < text.length()) {
            if (!skip(',')) {
                throw new IllegalArgumentException("Expected ',' or ':' " + here());
            }
            seqRange();
        }
        return SequenceSet.of(fixed, withStar);
    }

    // seq-range = seq-number ":" seq-number     ; regardless of order
    private void seqRange() {
        long one = seqNumber();
        long other = skip(':') ? seqNumber() : one;
        long from = Math.min(one, other);
        long to = Math.max(one, other);
        if (to == STAR) {
            withStar.add(from);
        } else {
            fixed.add(new Range(from, to));
        }
    }

    // seq-number = nz-number / "*"
    // nz-number  = digit-nz *DIGIT     ; (0 < n < 4,294,967,296)
    private long seqNumber() {
        if (skip('*')) {
            return STAR;
        }
        int start = pos;
        long number = 0;
        while (pos < text.length() && Grammar.isDigit(text.charAt(pos)) && number <= SequenceSet.MAX_NUMBER) {
            number = 10 * number + (text.charAt(pos++) - '0');
        }
        if (pos == start || text.charAt(start) == '0' || number > SequenceSet.MAX_NUMBER) {
            pos = start;
            throw new IllegalArgumentException(
                    "Expected '*' or a number from 1 to " + SequenceSet.MAX_NUMBER + " " + here());
        }
        return number;
    }

    private boolean skip(char expected) {
        boolean found = pos < text.length() && text.charAt(pos) == expected;
        pos += found ? 1 : 0;
        return found;
    }

    private String here() {
        return "at character " + (pos + 1) + " of the sequence set";
    }
}
