package dev.restante.imap.thread;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The algorithm REFERENCES (RFC 5256 section 3). Nothing in it is recursive, and its time grows with the number of
 * messages and references and their logarithm, whatever they say.
 */
public final class References {

    private References() {}

    /**
     * Threads messages.
     *
     * @param messages the messages in the order of the mailbox
     * @return the heads of the threads in order
     */
    public static List<ThreadNode> thread(List<ThreadMessage> messages) {
        List<ThreadNode> pruned = new PrunedForest(messages, new Ancestry(messages).parents()).heads();
        pruned.forEach(ThreadNode::sortChildren);
        pruned.sort(ThreadNode.BY_DATE);
        List<ThreadNode> heads = new SubjectGathering(pruned).heads();
        sortAll(heads);
        return heads;
    }

    /** Step 6. A dummy is dated by its first child, so the heads come last. */
    private static void sortAll(List<ThreadNode> heads) {
        Deque<ThreadNode> todo = new ArrayDeque<>(heads);
        while (!todo.isEmpty()) {
            ThreadNode node = todo.pop();
            node.sortChildren();
            node.children().forEach(todo::push);
        }
        heads.sort(ThreadNode.BY_DATE);
    }
}
