package dev.restante.store;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a mailbox in the order of their UIDs: an immutable tree of which every version stays valid, so that a
 * session takes the whole mailbox as it is by taking one reference.
 *
 * <p>All operations cost the depth of the tree, which is four for a million entries. New entries have the highest UID
 * and come in at the right end; nodes that lost entries are not refilled, empty ones vanish.
 */
final class EntryTree {

    /** Children of a node: wide enough for a shallow tree, narrow enough to be copied for each new entry. */
    private static final int WIDTH = 32;

    static final EntryTree EMPTY = new EntryTree(new Leaf(new MailboxEntry[0]), 0);

    private final Node root;
    private final int height;

    private EntryTree(Node root, int height) {
        this.root = root;
        this.height = height;
    }

    int size() {
        return root.size();
    }

    /** The entry at a position, from 0. */
    MailboxEntry get(int position) {
        if (position < 0 || position >= size()) {
            throw new IndexOutOfBoundsException("position " + position + " of " + size());
        }
        Node node = root;
        int left = position;
        while (node instanceof Branch branch) {
            int i = 0;
            while (left >= branch.children[i].size()) {
                left -= branch.children[i].size();
                i++;
            }
            node = branch.children[i];
        }
        return ((Leaf) node).entries[left];
    }

    /** How many entries have a UID lower than this: the position of the UID, if it is there. */
    int rank(long uid) {
        int rank = 0;
        Node node = root;
        while (node instanceof Branch branch) {
            int i = 0;
            while (i < branch.children.length - 1 && branch.children[i].lastUid() < uid) {
                rank += branch.children[i].size();
                i++;
            }
            node = branch.children[i];
        }
        for (MailboxEntry entry : ((Leaf) node).entries) {
            if (entry.uid() >= uid) {
                break;
            }
            rank++;
        }
        return rank;
    }

    /** The position of the UID, or -1. */
    int indexOf(long uid) {
        int rank = rank(uid);
        return rank < size() && get(rank).uid() == uid ? rank : -1;
    }

    /** Visits the entries at the positions from (inclusive) to (exclusive) in order. */
    void forEach(int from, int to, Consumer<? super MailboxEntry> visitor) {
        visit(root, from, to, visitor);
    }

    private static void visit(Node node, int from, int to, Consumer<? super MailboxEntry> visitor) {
        if (node instanceof Leaf leaf) {
            for (int i = Math.max(0, from); i < Math.min(to, leaf.entries.length); i++) {
                visitor.accept(leaf.entries[i]);
            }
            return;
        }
        int start = 0;
        for (Node child : ((Branch) node).children) {
            int end = start + child.size();
            if (end > from && start < to) {
                visit(child, from - start, to - start, visitor);
            }
            start = end;
        }
    }

    /** Adds an entry, whose UID must be higher than all others. */
    EntryTree plus(MailboxEntry entry) {
        Node grown = root.plus(entry);
        if (grown != null) {
            return new EntryTree(grown, height);
        }
        return new EntryTree(new Branch(root, chain(entry, height)), height + 1);
    }

    /** Takes the entry with the UID away; the same tree if there is none. */
    EntryTree minus(long uid) {
        if (indexOf(uid) < 0) {
            return this;
        }
        Node shrunk = root.minus(uid);
        int newHeight = height;
        while (shrunk instanceof Branch branch && branch.children.length == 1) {
            shrunk = branch.children[0];
            newHeight--;
        }
        return shrunk.size() == 0 ? EMPTY : new EntryTree(shrunk, newHeight);
    }

    /** A leaf with the entry under so many branches, so that all leaves stay at the same depth. */
    private static Node chain(MailboxEntry entry, int height) {
        Node node = new Leaf(new MailboxEntry[] {entry});
        for (int i = 0; i < height; i++) {
            node = new Branch(node);
        }
        return node;
    }

    private sealed interface Node permits Leaf, Branch {
        int size();

        long lastUid();

        /** Null if there is no room at the right end. */
        @Nullable
        Node plus(MailboxEntry entry);

        Node minus(long uid);
    }

    private static final class Leaf implements Node {

        private final MailboxEntry[] entries;

        Leaf(MailboxEntry[] entries) {
            this.entries = entries;
        }

        @Override
        public int size() {
            return entries.length;
        }

        @Override
        public long lastUid() {
            return entries[entries.length - 1].uid();
        }

        @Override
        public @Nullable Node plus(MailboxEntry entry) {
            return entries.length == WIDTH ? null : new Leaf(appended(entries, entry));
        }

        @Override
        public Node minus(long uid) {
            for (int i = 0; i < entries.length; i++) {
                if (entries[i].uid() == uid) {
                    return new Leaf(without(entries, i));
                }
            }
            return this;
        }
    }

    private static final class Branch implements Node {

        private final Node[] children;
        private final int size;

        Branch(Node... children) {
            this.children = children;
            int sum = 0;
            for (Node child : children) {
                sum += child.size();
            }
            this.size = sum;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public long lastUid() {
            return children[children.length - 1].lastUid();
        }

        @Override
        public @Nullable Node plus(MailboxEntry entry) {
            int last = children.length - 1;
            Node grown = children[last].plus(entry);
            if (grown != null) {
                return new Branch(replaced(children, last, grown));
            }
            return children.length == WIDTH
                    ? null
                    : new Branch(appended(children, chain(entry, heightOf(children[0]))));
        }

        @Override
        public Node minus(long uid) {
            int i = 0;
            while (children[i].lastUid() < uid) {
                i++;
            }
            Node shrunk = children[i].minus(uid);
            return new Branch(shrunk.size() == 0 ? without(children, i) : replaced(children, i, shrunk));
        }
    }

    private static int heightOf(Node node) {
        int height = 0;
        Node at = node;
        while (at instanceof Branch branch) {
            at = branch.children[0];
            height++;
        }
        return height;
    }

    private static <T> T[] appended(T[] array, T last) {
        T[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = last;
        return longer;
    }

    private static <T> T[] replaced(T[] array, int i, T other) {
        T[] copy = array.clone();
        copy[i] = other;
        return copy;
    }

    private static <T> T[] without(T[] array, int i) {
        T[] shorter = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, i + 1, shorter, i, shorter.length - i);
        return shorter;
    }
}
