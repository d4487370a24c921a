package dev.restante.smtp;

import java.util.List;

/** What a command is answered with: a reply, or several. */
public sealed interface Answer permits Reply, Replies {

    /**
     * The replies.
     *
     * @return all of them, in the order in which they are sent
     */
    List<Reply> replies();
}
