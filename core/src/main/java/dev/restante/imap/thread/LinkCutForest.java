package dev.restante.imap.thread;

/**
 * Trees of nodes that are linked to parents and cut off again, of which each can tell its root: link-cut trees (Sleator
 * and Tarjan). All operations take logarithmic time, amortised, however deep the trees are, so that hostile references
 * cost no more than others. Nodes are numbers from 1; 0 is none.
 *
 * <p>A path of a tree is kept as a splay tree in the order of depth; the root of a splay tree points up to where its
 * path goes on.
 */
final class LinkCutForest {

    private final int[] up;
    private final int[] above;
    private final int[] below;

    LinkCutForest(int nodes) {
        up = new int[nodes + 1];
        above = new int[nodes + 1];
        below = new int[nodes + 1];
    }

    /** The child must be a root, and the parent must not be below it. */
    void link(int child, int parent) {
        expose(child);
        up[child] = parent;
    }

    /** Makes a node a root. */
    void cut(int node) {
        expose(node);
        up[above[node]] = 0;
        above[node] = 0;
    }

    int root(int node) {
        expose(node);
        int root = node;
        while (above[root] != 0) {
            root = above[root];
        }
        splay(root);
        return root;
    }

    /** Makes the path from the root to the node one splay tree, with the node at its root and nothing below it. */
    private void expose(int node) {
        int last = 0;
        for (int at = node; at != 0; at = up[at]) {
            splay(at);
            below[at] = last;
            last = at;
        }
        splay(node);
    }

    private void splay(int node) {
        while (!isSplayRoot(node)) {
            int parent = up[node];
            if (!isSplayRoot(parent)) {
                boolean straight = (above[parent] == node) == (above[up[parent]] == parent);
                rotate(straight ? parent : node);
            }
            rotate(node);
        }
    }

    private boolean isSplayRoot(int node) {
        int parent = up[node];
        return parent == 0 || above[parent] != node && below[parent] != node;
    }

    /** Lifts the node above its parent in the splay tree. */
    private void rotate(int node) {
        int parent = up[node];
        int grandparent = up[parent];
        if (!isSplayRoot(parent)) {
            int[] side = above[grandparent] == parent ? above : below;
            side[grandparent] = node;
        }
        int[] mine = above[parent] == node ? above : below;
        int[] other = mine == above ? below : above;
        mine[parent] = other[node];
        up[mine[parent]] = parent;
        other[node] = parent;
        up[parent] = node;
        up[node] = grandparent;
        up[0] = 0;
    }
}
