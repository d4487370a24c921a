package dev.restante.net;

import java.util.Arrays;

/**
 * The line that a client is saying, or has said last. All of it is a secret until the session says otherwise: so
 * nothing shows that no protocol has understood. For the session's own thread.
 */
final class Utterance {

    /** How much of a line is kept. */
    static final int MAX_LINE = 500;

    /** Enough for most. */
    private static final int FIRST_LINE = 64;

    private static final int ALL = Integer.MAX_VALUE;

    private byte[] octets = new byte[FIRST_LINE];
    private long total;
    private int revealed; // how many octets of this line are no secret
    private boolean trusted; // whether the lines that follow are no secrets either
    private boolean ended;
    private boolean tookSecret = true; // whether nothing was revealed of the line that was taken out last
    private long at;

    /** Begins another command. */
    void conceal() {
        begin();
        revealed = 0;
        trusted = false;
        tookSecret = true;
    }

    private void begin() {
        total = 0;
        ended = false;
        revealed = trusted ? ALL : 0;
    }

    void add(byte[] source, int from, int to) {
        if (total < MAX_LINE) {
            int count = (int) Math.min(to - from, MAX_LINE - total);
            if (total + count > octets.length) {
                octets = Arrays.copyOf(octets, MAX_LINE);
            }
            System.arraycopy(source, from, octets, (int) total, count);
        }
        total += to - from;
    }

    /** Its CR and LF are no part of it. */
    void end(long time) {
        drop('\n');
        drop('\r');
        ended = true;
        at = time;
    }

    private void drop(char last) {
        if (total > MAX_LINE) {
            total--; // nobody can tell any more, but lines that long mostly have both
        } else if (total > 0 && octets[(int) total - 1] == last) {
            total--;
        }
    }

    boolean isEnded() {
        return ended;
    }

    boolean isEmpty() {
        return total == 0 && !ended;
    }

    /** Whether nothing was revealed of this line, or of the one that was taken out if no other has begun. */
    boolean isConcealed() {
        return revealed == 0 && (tookSecret || !isEmpty());
    }

    void reveal() {
        revealed = ALL;
        trusted = true;
    }

    void reveal(int count) {
        revealed = count;
    }

    void revealSoFar() {
        revealed = (int) Math.min(total, MAX_LINE);
    }

    /** Takes the line out, without its secret. */
    Piece take() {
        int kept = (int) Math.min(total, MAX_LINE);
        Piece.Kind kind = revealed < total ? Piece.Kind.CLIENT_SECRET : Piece.Kind.CLIENT;
        Piece piece = new Piece(kind, at, Arrays.copyOf(octets, Math.min(kept, revealed)), total);
        tookSecret = revealed == 0;
        begin();
        return piece;
    }
}
