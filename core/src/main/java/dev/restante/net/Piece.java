package dev.restante.net;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What was said at one time, as octets: decoded only if somebody asks.
 *
 * @param kind what it is
 * @param at when, in milliseconds of the epoch
 * @param octets what is kept of it
 * @param count how many octets there were, or lines if some were left out
 */
record Piece(Kind kind, long at, byte[] octets, long count) {

    private static final byte[] NOTHING = {};

    /** What an object and its array take, whatever they hold. */
    private static final int OVERHEAD = 64;

    enum Kind {
        /** A line of the client. */
        CLIENT,
        /** A line of the client whose end is a secret. */
        CLIENT_SECRET,
        /** A message, or a part of one, that the client sent. */
        CLIENT_MESSAGE,
        /** A literal that the client sent, or a chunk that nobody wanted. */
        CLIENT_OCTETS,
        /** Lines of the server, perhaps without the beginning of the first one and the end of the last one. */
        SERVER,
        /** A line of the server that may repeat a secret. */
        SERVER_SECRET,
        /** A message, or a part of one, that the server sent. */
        SERVER_MESSAGE,
        /** What happened. */
        NOTE,
        /** Lines that were left out. */
        GAP
    }

    static Piece counted(Kind kind, long at, long count) {
        return new Piece(kind, at, NOTHING, count);
    }

    static Piece note(long at, String text) {
        return new Piece(Kind.NOTE, at, text.getBytes(UTF_8), 0);
    }

    int cost() {
        return OVERHEAD + octets.length;
    }

    /** How many lines are lost where this is left out. */
    long lines() {
        return switch (kind) {
            case SERVER -> countLines(octets, 0, octets.length);
            case GAP -> count;
            default -> 1;
        };
    }

    /** The index after the first LF in a range, or else the end of the range. */
    static int endOfLine(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && octets[at] != '\n') {
            at++;
        }
        return Math.min(to, at + 1);
    }

    static long countLines(byte[] octets, int from, int to) {
        long lines = 0;
        for (int i = from; i < to; i++) {
            lines += octets[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
