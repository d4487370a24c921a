package dev.restante.fault;

import java.util.Optional;

/**
 * A rule at work. Safe for several threads.
 *
 * <pre>{@code
 * try (ActiveFault outage = server.faults().add(authOutage())) {
 *     …
 * }
 * }</pre>
 */
public interface ActiveFault extends AutoCloseable {

    /**
     * The name, by which {@link Faults} finds it.
     *
     * @return the name
     */
    default String name() {
        return rule().name();
    }

    /**
     * What it does.
     *
     * @return the rule, with its name
     */
    FaultRule rule();

    /**
     * The scope that it is a rule of.
     *
     * @return the domain of the scope; empty if it is a rule of the server itself
     */
    Optional<String> scope();

    /**
     * How often it struck.
     *
     * @return the number
     */
    long strikes();

    /**
     * Waits until it has struck so often. Nothing polls, so it goes on at once.
     *
     * @param count how often, since it was added
     * @throws AssertionError if it has not within the server's limit for waiting
     */
    void awaitStrikes(long count);

    /**
     * Tells whether it strikes.
     *
     * @return whether it is switched on and not removed
     */
    boolean isOn();

    /** Lets it strike no more, until it is switched on again. It keeps its counts. */
    void switchOff();

    /** Lets it strike again. */
    void switchOn();

    /** Removes it. A second call does nothing. */
    @Override
    void close();
}
