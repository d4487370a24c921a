package dev.restante.imap.fetch;

import dev.restante.mime.RawMessage;
import dev.restante.net.Output;
import java.io.IOException;
import java.util.List;

/**
 * The octets of a section: ranges of the message, never copied.
 *
 * @param message the octets
 * @param ranges which of them, in order
 * @param emptyLine whether an empty line follows them, as it does after a choice of header fields
 */
public record SectionOctets(RawMessage message, List<Range> ranges, boolean emptyLine) {

    private static final byte[] CRLF = {'\r', '\n'};

    /**
     * A range of octets.
     *
     * @param from the first
     * @param to after the last
     */
    public record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /**
     * All octets of a message.
     *
     * @param message the message
     * @return all of it
     */
    public static SectionOctets whole(RawMessage message) {
        return of(message, 0, message.size());
    }

    static SectionOctets of(RawMessage message, int from, int to) {
        return new SectionOctets(message, List.of(new Range(from, to)), false);
    }

    /**
     * The size of the section.
     *
     * @return how many octets it has
     */
    public int size() {
        return ranges.stream().mapToInt(Range::size).sum() + (emptyLine ? CRLF.length : 0);
    }

    /**
     * Copies all octets.
     *
     * @param target where to
     * @param at where in it
     */
    public void copyTo(byte[] target, int at) {
        int to = at;
        for (Range range : ranges) {
            message.copyTo(range.from, range.to, target, to);
            to += range.size();
        }
        if (emptyLine) {
            System.arraycopy(CRLF, 0, target, to, CRLF.length);
        }
    }

    /**
     * The same octets with no more than one range, for those that are kept: many ranges take far more memory than the
     * octets do.
     *
     * @return these octets, or a copy of them
     */
    public SectionOctets inOnePiece() {
        if (ranges.size() <= 1) {
            return this;
        }
        byte[] octets = new byte[size()];
        copyTo(octets, 0);
        return whole(RawMessage.of(octets));
    }

    /** Whether there is a NUL from the offset (inclusive) to (exclusive) of the section. */
    boolean hasNul(int from, int to) {
        int start = 0;
        for (Range range : ranges) {
            int end = Math.min(to - start, range.size());
            for (int i = Math.max(0, from - start); i < end; i++) {
                if (message.at(range.from + i) == 0) {
                    return true;
                }
            }
            start += range.size();
        }
        return false;
    }

    /** Writes the octets from the offset (inclusive) to (exclusive) of the section. */
    void writeTo(Output out, int from, int to) throws IOException {
        int start = 0;
        for (Range range : ranges) {
            int first = Math.max(from, start);
            int end = Math.min(to, start + range.size());
            if (first < end) {
                message.writeTo(out, range.from + first - start, range.from + end - start);
            }
            start += range.size();
        }
        int first = Math.max(from, start);
        if (emptyLine && first < to) {
            out.write(CRLF, first - start, to - first);
        }
    }
}
