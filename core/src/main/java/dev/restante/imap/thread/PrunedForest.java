package dev.restante.imap.thread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps 2 and 3 of REFERENCES: the trees without dummies, but for those heads that hold several children together. A
 * message whose ancestors are all dummies becomes a child of the oldest of them; others go to their next real ancestor.
 */
final class PrunedForest {

    private final int[] parents;
    private final int[] firstChild;
    private final int[] nextSibling;
    /** The next ancestor that is a message, or 0. */
    private final int[] ancestors;
    /** The root of the node's tree. */
    private final int[] roots;

    private final List<ThreadNode> nodes;

    PrunedForest(List<ThreadMessage> messages, int[] parents) {
        this.parents = parents;
        this.firstChild = new int[parents.length];
        this.nextSibling = new int[parents.length];
        this.ancestors = new int[parents.length];
        this.roots = new int[parents.length];
        this.nodes = messages.stream().map(ThreadNode::of).toList();
    }

    List<ThreadNode> heads() {
        noteChildren();
        walkDown();
        Map<Integer, List<ThreadNode>> trees = new LinkedHashMap<>();
        for (int node = 1; node <= nodes.size(); node++) {
            if (ancestors[node] != 0) {
                node(ancestors[node]).add(node(node));
            } else {
                trees.computeIfAbsent(roots[node], root -> new ArrayList<>(1)).add(node(node));
            }
        }
        List<ThreadNode> heads = new ArrayList<>();
        trees.values().forEach(tree -> heads.add(head(tree)));
        return heads;
    }

    private ThreadNode node(int number) {
        return nodes.get(number - 1);
    }

    private static ThreadNode head(List<ThreadNode> tops) {
        if (tops.size() == 1) {
            return tops.get(0);
        }
        ThreadNode dummy = ThreadNode.dummy();
        tops.forEach(dummy::add);
        return dummy;
    }

    /** The roots are the children of 0. */
    private void noteChildren() {
        for (int node = parents.length - 1; node > 0; node--) {
            nextSibling[node] = firstChild[parents[node]];
            firstChild[parents[node]] = node;
        }
    }

    private void walkDown() {
        int[] queue = new int[parents.length];
        int filled = 1;
        for (int done = 0; done < filled; done++) {
            int node = queue[done];
            for (int child = firstChild[node]; child != 0; child = nextSibling[child]) {
                roots[child] = node == 0 ? child : roots[node];
                ancestors[child] = node <= nodes.size() ? node : ancestors[node];
                queue[filled++] = child;
            }
        }
    }
}
