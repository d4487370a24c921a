package dev.restante.fault;

/**
 * The mail of those that a moment concerns, as a fault gets hold of it: their accounts and mailboxes. Made by the
 * server. Where a name of a mailbox is empty, the one is meant that the command names or that is selected, else INBOX.
 * What is not there does not change.
 */
public interface ConcernedMail {

    /**
     * Expunges messages.
     *
     * @param mailbox where
     * @param count how many, from the first; 0 for all
     */
    void expunge(String mailbox, int count);

    /**
     * Lets a message arrive.
     *
     * @param mailbox where
     * @param subject of what subject
     */
    void add(String mailbox, String subject);

    /**
     * Gives a mailbox another UIDVALIDITY.
     *
     * @param mailbox which
     */
    void changeUidValidity(String mailbox);

    /**
     * Deletes a mailbox, and empties INBOX, which cannot be deleted.
     *
     * @param mailbox which
     */
    void delete(String mailbox);

    /** Makes the accounts full. */
    void fillQuota();

    /** Expires the bearer tokens of the accounts. */
    void expireTokens();

    /**
     * Makes a mailbox read-only.
     *
     * @param mailbox which
     */
    void makeReadOnly(String mailbox);

    /**
     * Sends a report on the message that was stored to its sender, if it has one.
     *
     * @param status the enhanced status code of the failure
     * @param text what the report says about it
     */
    void bounce(String status, String text);
}
