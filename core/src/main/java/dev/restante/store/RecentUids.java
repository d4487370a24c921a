package dev.restante.store;

import java.util.ArrayList;
import java.util.List;

/** The UIDs that have {@code \Recent} in one session: a few ranges, since they come in the order of arrival. */
final class RecentUids {

    private record Range(int from, int to) {}

    private final List<Range> ranges = new ArrayList<>();

    /** Adds the UIDs from (inclusive) to (exclusive), all higher than those before. */
    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        int last = ranges.size() - 1;
        if (last >= 0 && ranges.get(last).to == from) {
            ranges.set(last, new Range(ranges.get(last).from, to));
        } else {
            ranges.add(new Range(from, to));
        }
    }

    boolean contains(int uid) {
        for (int i = ranges.size() - 1; i >= 0; i--) {
            if (uid >= ranges.get(i).from) {
                return uid < ranges.get(i).to;
            }
        }
        return false;
    }

    /** How many of them are in the tree. */
    int count(EntryTree tree) {
        return ranges.stream()
                .mapToInt(range -> tree.rank(range.to) - tree.rank(range.from))
                .sum();
    }
}
