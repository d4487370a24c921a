package dev.restante.imap.search;

import dev.restante.store.MailboxView;
import java.util.Optional;

/**
 * One condition of a search. What only looks at flags, numbers, sizes and dates is a lambda; what costs more, or can
 * say more, says so.
 */
@FunctionalInterface
public interface SearchKey {

    /** What it costs to look at a message. */
    enum Cost {
        /** Only what the mailbox knows of it. */
        STATE,
        /** Its header. */
        HEADER,
        /** All of its text, decoded. */
        BODY
    }

    /**
     * Tells whether a message meets the condition.
     *
     * @param candidate the message
     * @return whether it does
     */
    boolean matches(Candidate candidate);

    /**
     * Tells what it costs, so that the cheap conditions are asked first.
     *
     * @return the cost
     */
    default Cost cost() {
        return Cost.STATE;
    }

    /**
     * Replaces what means something else at another time: message sequence numbers, and the saved result.
     *
     * @param scope what they mean when the command comes in
     * @return the condition, now good for any time
     */
    default SearchKey bind(SearchScope scope) {
        return this;
    }

    /**
     * Tells which messages it names, if it names some: nothing else has to be looked at. Only asked once it is bound.
     *
     * @param view the mailbox
     * @return the sequence numbers, ascending and without repetition; empty if any message may meet the condition
     */
    default Optional<int[]> named(MailboxView view) {
        return Optional.empty();
    }

    /**
     * Tells whether it has message sequence numbers. Only asked before it is bound.
     *
     * @return whether it names messages so
     */
    default boolean namesNumbers() {
        return false;
    }

    /**
     * Tells whether it looks at mod-sequences, so that the answer has to tell the highest one (RFC 7162 section 3.1.5).
     *
     * @return whether it does
     */
    default boolean tellsModSeq() {
        return false;
    }
}
