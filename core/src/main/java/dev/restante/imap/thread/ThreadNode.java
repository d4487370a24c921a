package dev.restante.imap.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in its thread, or a dummy that holds together the children of a parent that is not there. Only the head of
 * a thread can be a dummy, and it has two children or more. Mutable while threads are made; for one thread at a time.
 */
public final class ThreadNode {

    static final Comparator<ThreadNode> BY_DATE = Comparator.comparing(ThreadNode::dated, ThreadMessage.BY_DATE);

    private final @Nullable ThreadMessage message;
    private final List<ThreadNode> children = new ArrayList<>(1);

    private ThreadNode(@Nullable ThreadMessage message) {
        this.message = message;
    }

    static ThreadNode of(ThreadMessage message) {
        return new ThreadNode(message);
    }

    static ThreadNode dummy() {
        return new ThreadNode(null);
    }

    /**
     * The message.
     *
     * @return the message; empty for a dummy
     */
    public Optional<ThreadMessage> message() {
        return Optional.ofNullable(message);
    }

    /**
     * Those that answer it.
     *
     * @return its children by sent date
     */
    public List<ThreadNode> children() {
        return children;
    }

    boolean isDummy() {
        return message == null;
    }

    /** The message that stands for it: a dummy is dated and named by its first child. */
    ThreadMessage dated() {
        return message == null ? children.get(0).dated() : message;
    }

    void add(ThreadNode child) {
        children.add(child);
    }

    void sortChildren() {
        children.sort(BY_DATE);
    }
}
