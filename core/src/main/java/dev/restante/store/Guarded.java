package dev.restante.store;

/**
 * What is done under a lock.
 *
 * @param <T> what comes of it
 * @param <E> how it can fail
 */
@FunctionalInterface
interface Guarded<T, E extends Exception> {

    T run() throws E;
}
