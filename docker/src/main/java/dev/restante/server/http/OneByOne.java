package dev.restante.server.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one after another by an executor's threads, so that however many there are, they leave the others to
 * somebody else. Safe for several threads.
 */
final class OneByOne implements Executor {

    private final Executor executor;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();

    OneByOne(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (left.getAndIncrement() == 0) {
            executor.execute(this::runNext);
        }
    }

    private void runNext() {
        try {
            tasks.remove().run();
        } finally {
            if (left.decrementAndGet() > 0) {
                goOn();
            }
        }
    }

    private void goOn() {
        try {
            executor.execute(this::runNext);
        } catch (RejectedExecutionException e) {
            tasks.clear(); // the executor ends, and whoever the tasks are for
        }
    }
}
