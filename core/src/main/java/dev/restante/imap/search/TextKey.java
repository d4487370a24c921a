package dev.restante.imap.search;

import java.util.function.Predicate;

/**
 * A condition on what stands in the message, which costs more than others.
 *
 * @param cost how much more
 * @param test the condition
 */
record TextKey(Cost cost, Predicate<Candidate> test) implements SearchKey {

    @Override
    public boolean matches(Candidate candidate) {
        return test.test(candidate);
    }
}
