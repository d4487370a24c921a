package dev.restante.strike;

import dev.restante.fault.FaultRule;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * A rule strikes.
 *
 * @param rule which
 * @param ordinal how often it has struck by now, from 1
 * @param randomness on what its random values depend besides their seed
 * @param at the time, by the server's clock
 * @param about which addresses the rule names: of a message, some recipients may be others
 */
public record Strike(FaultRule rule, long ordinal, long randomness, Instant at, Predicate<String> about) {}
