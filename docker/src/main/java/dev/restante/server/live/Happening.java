package dev.restante.server.live;

import java.util.List;

/** Something that has happened on a mail server. */
public sealed interface Happening {

    /** What is known so far is not to be relied upon, or nothing is known yet: look at everything. */
    record Start() implements Happening {}

    /**
     * A mail was received.
     *
     * @param id its number; it may have gone since
     */
    record Arrived(long id) implements Happening {}

    /**
     * Received mails were taken out or forgotten.
     *
     * @param ids their numbers
     */
    record Removed(List<Long> ids) implements Happening {}

    /**
     * Somebody has read mails, or tagged them.
     *
     * @param ids their numbers
     */
    record Marked(List<Long> ids) implements Happening {}

    /**
     * Something has changed, and is worth a look.
     *
     * @param topic what
     */
    record Changed(Topic topic) implements Happening {}

    /** What can change beside the mail. */
    enum Topic {
        /** Accounts, mailboxes, and the messages in them. */
        MAILBOXES,
        /** Conversations with clients. */
        CONVERSATIONS,
        /** Fault rules, and how often they struck. */
        FAULTS
    }
}
