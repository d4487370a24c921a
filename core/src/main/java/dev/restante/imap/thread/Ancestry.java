package dev.restante.imap.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Step 1 of REFERENCES: who is whose parent by the message IDs. Messages are nodes from 1 in their order; then come the
 * dummies, for the IDs that are only referred to.
 */
final class Ancestry {

    private final List<ThreadMessage> messages;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final int[] parents;
    private final LinkCutForest forest;

    Ancestry(List<ThreadMessage> messages) {
        this.messages = messages;
        int count = numberNodes();
        this.parents = new int[count + 1];
        this.forest = new LinkCutForest(count);
    }

    /** Of several messages with the same ID, the first has it; the others are nobody's parents. */
    private int numberNodes() {
        int count = 0;
        for (ThreadMessage message : messages) {
            count++;
            if (!message.id().isEmpty()) {
                nodes.putIfAbsent(message.id(), count);
            }
        }
        for (ThreadMessage message : messages) {
            for (String reference : message.references()) {
                if (nodes.putIfAbsent(reference, count + 1) == null) {
                    count++;
                }
            }
        }
        return count;
    }

    /** The parent of each node; 0 where it has none. */
    int[] parents() {
        int node = 0;
        for (ThreadMessage message : messages) {
            int last = linkReferences(message.references());
            setParent(++node, last);
        }
        return parents;
    }

    /** Step 1.A: what has a parent keeps it. Gives back the last of the nodes, or 0. */
    private int linkReferences(List<String> references) {
        int last = 0;
        for (String reference : references) {
            int node = nodes.get(reference);
            if (last != 0 && parents[node] == 0) {
                linkRoot(node, last);
            }
            last = node;
        }
        return last;
    }

    /** Step 1.B: what the message itself says of its parent counts. */
    private void setParent(int node, int parent) {
        if (parents[node] != 0 && parents[node] != parent) {
            forest.cut(node);
            parents[node] = 0;
        }
        if (parent != 0 && parents[node] == 0) {
            linkRoot(node, parent);
        }
    }

    /** Unless that would make a loop. */
    private void linkRoot(int node, int parent) {
        if (forest.root(parent) != node) {
            forest.link(node, parent);
            parents[node] = parent;
        }
    }
}
