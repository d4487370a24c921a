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
record SectionOctets(RawMessage message, List<Range> ranges, boolean emptyLine) {

    private static final byte[] CRLF = {'\r', '\n'};

    /** From (inclusive) to (exclusive). */
    record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    int size() {
        return ranges.stream().mapToInt(Range::size).sum() + (emptyLine ? CRLF.length : 0);
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
