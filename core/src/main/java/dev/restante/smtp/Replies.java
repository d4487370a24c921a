package dev.restante.smtp;

import java.util.Collections;
import java.util.List;

/**
 * Several replies to one command, as LMTP gives them to a message (RFC 2033 section 4.2).
 *
 * @param replies in the order in which they are sent
 */
public record Replies(List<Reply> replies) implements Answer {

    /**
     * Several replies.
     *
     * @param replies in the order in which they are sent
     */
    public Replies {
        replies = List.copyOf(replies);
    }

    /** As many, but all of them this one. */
    Replies allAre(Reply instead) {
        return new Replies(Collections.nCopies(replies.size(), instead));
    }
}
