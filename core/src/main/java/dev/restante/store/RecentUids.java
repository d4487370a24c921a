package dev.restante.store;

/** The UIDs that have {@code \Recent} in one session, and how many of them its client knows. */
final class RecentUids {

    private final UidRanges uids = new UidRanges();
    private int known;

    /**
     * Adds the UIDs from (inclusive) to (exclusive), all higher than those before; the client knows those in the tree.
     */
    void add(int from, int to, EntryTree tree) {
        if (from < to) {
            uids.add(from, to - 1);
            known += tree.rank(to) - tree.rank(from);
        }
    }

    boolean contains(int uid) {
        return uids.contains(uid);
    }

    /** The client is told that the message went. */
    void remove(int uid) {
        if (contains(uid)) {
            uids.remove(uid);
            known--;
        }
    }

    int known() {
        return known;
    }
}
