package dev.restante.testing;

import java.lang.management.ManagementFactory;

/** Tells how much memory the current thread has asked for. */
public final class Allocations {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocations() {}

    /** What may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** The octets that the action asks for, whether they are freed again or not. */
    public static long of(Action action) throws Exception {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        action.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
