package dev.restante.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part whose end the indexer has not yet met. Lives only while one message is indexed, in one thread. */
final class OpenPart {

    private static final byte[] NO_BOUNDARY = {};

    private final int start;
    private final boolean inDigest;
    private final List<MimePart> nested = new ArrayList<>(2);
    private int bodyStart;
    private byte[] boundary = NO_BOUNDARY;
    private boolean multipart;
    private boolean digest;

    /**
     * A part of which only the beginning is known.
     *
     * @param inDigest whether its type is message/rfc822 if it has no Content-Type
     */
    OpenPart(int start, boolean inDigest) {
        this.start = start;
        this.inDigest = inDigest;
        this.bodyStart = start;
    }

    /** Notes where the header ended, and says what it says. */
    MimePart endHeader(int offset, RawMessage message) {
        bodyStart = offset;
        return new MimePart(this, offset, message);
    }

    /** From now on, delimiters of this boundary are looked for. */
    void split(String subtype, String boundaryParameter) {
        multipart = true;
        digest = subtype.equals("digest");
        boundary = boundaryParameter.getBytes(StandardCharsets.UTF_8);
    }

    /** The close delimiter was met: what follows is epilogue. */
    void closeDelimiterMet() {
        boundary = NO_BOUNDARY;
    }

    boolean awaitsDelimiters() {
        return boundary.length > 0;
    }

    int boundaryLength() {
        return boundary.length;
    }

    /** Whether the boundary stands in the octets at this offset; they must be long enough. */
    boolean hasBoundaryAt(byte[] octets, int from) {
        return Arrays.equals(octets, from, from + boundary.length, boundary, 0, boundary.length);
    }

    void add(MimePart part) {
        nested.add(part);
    }

    int start() {
        return start;
    }

    int bodyStart() {
        return bodyStart;
    }

    boolean isInDigest() {
        return inDigest;
    }

    boolean isDigest() {
        return digest;
    }

    boolean isMultipart() {
        return multipart;
    }

    List<MimePart> nested() {
        return List.copyOf(nested);
    }
}
