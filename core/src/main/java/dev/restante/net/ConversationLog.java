package dev.restante.net;

import dev.restante.conversation.Conversation;
import dev.restante.settings.Listener;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The newest conversations of a server. Safe for several threads, which meet here only when a connection begins; after
 * that each has a {@link Recording} of its own.
 */
public final class ConversationLog {

    private final int kept;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Recording> recordings = new ArrayDeque<>(); // guarded by lock
    private long lastNumber; // guarded by lock
    private volatile Runnable listener = () -> {};

    /** Begins to record a connection. */
    @FunctionalInterface
    public interface Recorder {

        /** Records nothing. */
        Recorder OFF = client -> Recording.OFF;

        /**
         * Begins to record a connection.
         *
         * @param client where it comes from
         * @return what is kept of it
         */
        Recording begin(InetSocketAddress client);
    }

    /**
     * An empty log.
     *
     * @param kept how many conversations it holds; 0 for none
     * @param clock tells when things are said; must not fail
     */
    public ConversationLog(int kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Hears when a conversation begins or ends, when a fault strikes in it, and when some are forgotten.
     *
     * @param whenChanged what is run then, sometimes under a lock, so it must be quick
     */
    public void onChange(Runnable whenChanged) {
        listener = whenChanged;
    }

    /**
     * Records the connections of a listener.
     *
     * @param listener which
     * @return the way into this log
     */
    public Recorder recorder(Listener listener) {
        return kept == 0 ? Recorder.OFF : client -> begin(listener, client);
    }

    private Recording begin(Listener listener, InetSocketAddress client) {
        lock.lock();
        try {
            Recording recording = new Recording(++lastNumber, listener, client, clock, () -> this.listener.run());
            recordings.add(recording);
            if (recordings.size() > kept) {
                recordings.remove().stop();
            }
            this.listener.run();
            return recording;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells whether conversations are kept.
     *
     * @return whether any is
     */
    public boolean isOn() {
        return kept > 0;
    }

    /**
     * Looks at the conversations.
     *
     * @return those that are kept, as they are now, oldest first
     */
    public List<Conversation> list() {
        return recordings().stream().map(Recording::look).toList();
    }

    private List<Recording> recordings() {
        lock.lock();
        try {
            return List.copyOf(recordings);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all conversations that are over, without a look at what was said. */
    public void forgetAll() {
        lock.lock();
        try {
            recordings.removeIf(Recording::isOver);
            listener.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets conversations that are over.
     *
     * @param which which of them
     */
    public void forget(Predicate<Conversation> which) {
        Set<Recording> gone = recordings().stream()
                .filter(each -> each.isOver() && which.test(each.look()))
                .collect(Collectors.toSet());
        lock.lock();
        try {
            recordings.removeIf(gone::contains);
            listener.run();
        } finally {
            lock.unlock();
        }
    }
}
