package dev.restante.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The first pieces of a conversation and the last ones, in little memory however long it becomes. For one thread at a
 * time.
 */
final class Pieces {

    private static final int MAX_HEAD = 8 * 1024;
    private static final int MAX_TAIL = 16 * 1024;

    private final List<Piece> head = new ArrayList<>();
    private final Deque<Piece> tail = new ArrayDeque<>(0);
    private int headCost;
    private int tailCost;
    private long leftOut;

    void add(Piece piece) {
        if (tail.isEmpty() && headCost + piece.cost() <= MAX_HEAD) {
            head.add(piece);
            headCost += piece.cost();
            return;
        }
        tail.add(piece);
        tailCost += piece.cost();
        while (tailCost > MAX_TAIL) {
            Piece oldest = tail.remove();
            tailCost -= oldest.cost();
            leftOut += oldest.lines();
        }
    }

    /** All that is kept, with the gap where others were. */
    List<Piece> all() {
        List<Piece> all = new ArrayList<>(head);
        if (leftOut > 0) {
            all.add(Piece.counted(
                    Piece.Kind.GAP, tail.isEmpty() ? 0 : tail.peek().at(), leftOut));
        }
        all.addAll(tail);
        return all;
    }

    void clear() {
        head.clear();
        tail.clear();
        headCost = 0;
        tailCost = 0;
    }
}
