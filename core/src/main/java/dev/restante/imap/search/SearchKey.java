package dev.restante.imap.search;

/** One condition of a search. */
@FunctionalInterface
public interface SearchKey {

    /**
     * Tells whether a message meets the condition.
     *
     * @param candidate the message
     * @return whether it does
     */
    boolean matches(Candidate candidate);
}
