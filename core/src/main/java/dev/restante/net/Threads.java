package dev.restante.net;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the threads of one server: daemon threads, so that a forgotten server never keeps a JVM alive.
 *
 * <p>The first few dozen are platform threads, which answer fastest; the crowd behind them is carried by virtual
 * threads where the running JDK has them.
 */
public final class Threads {

    /** How many connections a platform thread each is worth; from there on, virtual threads cost less. */
    private static final int PLATFORM_THREADS = 48;

    private static final @Nullable MethodHandle START_VIRTUAL = findStartVirtualThread();

    private final AtomicInteger running = new AtomicInteger();

    /**
     * Starts a daemon thread that runs the task.
     *
     * @param name what the thread is called in a thread dump
     * @param task what it runs
     * @return the started thread
     */
    public Thread start(String name, Runnable task) {
        boolean crowd = running.incrementAndGet() > PLATFORM_THREADS;
        Runnable counted = () -> {
            try {
                task.run();
            } finally {
                running.decrementAndGet();
            }
        };
        try {
            return crowd && START_VIRTUAL != null
                    ? startVirtual(START_VIRTUAL, name, counted)
                    : startPlatform(name, counted);
        } catch (RuntimeException | Error e) {
            running.decrementAndGet();
            throw e;
        }
    }

    private static Thread startPlatform(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static Thread startVirtual(MethodHandle start, String name, Runnable task) {
        try {
            Thread thread = (Thread) start.invokeExact(task);
            thread.setName(name);
            return thread;
        } catch (Throwable e) {
            throw new IllegalStateException("Thread.startVirtualThread failed", e);
        }
    }

    /** {@code Thread.startVirtualThread} came with JDK 21; this code is compiled for 17. */
    private static @Nullable MethodHandle findStartVirtualThread() {
        if (Runtime.version().feature() < 21) {
            return null;
        }
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
