package dev.restante.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the index of one message in a single pass over its lines.
 *
 * <p>The parts whose end has not come yet are a stack, the message itself at the bottom. A delimiter line may belong to
 * any multipart on the stack (RFC 2046, section 5.1.2), the innermost first; it ends everything above that multipart.
 * So there is no recursion, no part is looked at twice, and the work for a line is bounded by {@link #MAX_DEPTH}.
 */
final class MimeIndexer {

    /**
     * How deep parts are nested, the message itself included. Real mail stays below ten. Whoever walks the tree may do
     * so by recursion. A part that lies this deep is not looked into.
     */
    static final int MAX_DEPTH = 100;

    /**
     * How many parts a message may have, so that the index of a hostile one stays below half a megabyte; a digest of a
     * thousand mails is whole. When there are as many, no other begins: it is passed over like an epilogue.
     */
    static final int MAX_PARTS = 10_000;

    private final RawMessage message;
    private final byte[] octets;
    private final List<OpenPart> open = new ArrayList<>();
    private int parts;
    private int awaitingDelimiters;
    private boolean inHeader;

    MimeIndexer(RawMessage message) {
        this.message = message;
        this.octets = message.octets();
    }

    MimePart index() {
        open(0, false);
        for (int line = 0; line < octets.length && isWorthReading(); ) {
            int next = Octets.nextLine(octets, line, octets.length);
            readLine(line, next);
            line = next;
        }
        endHeaders(octets.length);
        endDownTo(1, octets.length);
        return new MimePart(open.get(0), octets.length, message);
    }

    private boolean isWorthReading() {
        return inHeader || awaitingDelimiters > 0;
    }

    private void readLine(int line, int next) {
        if (awaitingDelimiters > 0 && startsWithDashes(line, next) && readDelimiter(line, next)) {
            return;
        }
        if (inHeader && Octets.isEmptyLine(octets, line, next)) {
            endHeader(next);
        }
    }

    private boolean startsWithDashes(int line, int next) {
        return next - line > 2 && octets[line] == '-' && octets[line + 1] == '-';
    }

    // delimiter         := CRLF "--" boundary             RFC 2046, section 5.1.1
    // close-delimiter   := delimiter "--"
    // transport-padding := *LWSP-char
    private boolean readDelimiter(int line, int next) {
        int length = endOfDelimiter(line, next) - line - 2;
        for (int level = open.size(); level > 0; level--) {
            OpenPart part = open.get(level - 1);
            int more = length - part.boundaryLength();
            boolean closing = more == 2 && octets[line + length] == '-' && octets[line + length + 1] == '-';
            if (part.awaitsDelimiters() && (more == 0 || closing) && part.hasBoundaryAt(octets, line + 2)) {
                delimiterOf(level, line, next, closing);
                return true;
            }
        }
        return false;
    }

    private int endOfDelimiter(int line, int next) {
        int end = Octets.withoutLineEnd(octets, line, next);
        while (Octets.isWsp(octets[end - 1])) {
            end--;
        }
        return end;
    }

    private void delimiterOf(int level, int line, int next, boolean closing) {
        endHeaders(line);
        int end = Math.max(top().bodyStart(), Octets.withoutLineEnd(octets, 0, line));
        endDownTo(level, end);
        if (closing) {
            top().closeDelimiterMet();
            awaitingDelimiters--;
        } else {
            open(next, top().isDigest());
        }
    }

    private void open(int start, boolean inDigest) {
        if (parts < MAX_PARTS) {
            parts++;
            open.add(new OpenPart(start, inDigest));
            inHeader = true;
        }
    }

    /** Ends the header that is being read, and those that can only be empty because they would begin at the end. */
    private void endHeaders(int end) {
        while (inHeader) {
            endHeader(end);
        }
    }

    private void endHeader(int bodyStart) {
        inHeader = false;
        MimePart header = top().endHeader(bodyStart, message);
        if (open.size() < MAX_DEPTH) {
            lookInto(header, bodyStart);
        }
    }

    private void lookInto(MimePart header, int bodyStart) {
        MediaType type = header.contentType();
        if (type.type().equals("multipart")) {
            type.parameters().get("boundary").map(String::stripTrailing).ifPresent(b -> split(type.subtype(), b));
        } else if (holdsMessage(type, header)) {
            open(bodyStart, false);
        }
    }

    private void split(String subtype, String boundary) {
        if (!boundary.isEmpty()) {
            top().split(subtype, boundary);
            awaitingDelimiters++;
        }
    }

    /** A message/rfc822 is never encoded (RFC 2046, section 5.2.1); a message/global may be (RFC 6532, section 3.7). */
    private static boolean holdsMessage(MediaType type, MimePart header) {
        return switch (type.fullType()) {
            case "message/rfc822" -> true;
            case "message/global" -> !List.of("base64", "quoted-printable").contains(header.transferEncoding());
            default -> false;
        };
    }

    /** Ends all parts above the lowest {@code level} ones. */
    private void endDownTo(int level, int end) {
        while (open.size() > level) {
            OpenPart ended = open.remove(open.size() - 1);
            awaitingDelimiters -= ended.awaitsDelimiters() ? 1 : 0;
            top().add(new MimePart(ended, end, message));
        }
    }

    private OpenPart top() {
        return open.get(open.size() - 1);
    }
}
