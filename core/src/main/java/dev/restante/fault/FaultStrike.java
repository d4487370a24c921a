package dev.restante.fault;

import java.time.Instant;

/**
 * A fault that struck.
 *
 * @param rule the name of its rule
 * @param ordinal how often the rule had struck by then, from 1
 * @param moment when in the conversation
 * @param what what happened, in words
 * @param at the time, by the server's clock
 */
public record FaultStrike(String rule, long ordinal, Moment moment, String what, Instant at) {

    /** Says it in one line. */
    @Override
    public String toString() {
        return "fault '%s' at %s: %s".formatted(rule, moment, what);
    }
}
