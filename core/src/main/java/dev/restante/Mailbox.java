package dev.restante;

import dev.restante.mail.MailSource;
import dev.restante.mail.MailboxMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * A mailbox as its account's clients see and change it: what is looked at is what is there at that moment. Safe for
 * several threads. A mailbox that is renamed is another one from then on; one that is gone says so.
 *
 * <pre>{@code
 * Mailbox inbox = server.account("jane@example.com").inbox();
 * inbox.add(NewMail.from("shop@example.com").to("jane@example.com").subject("Your code").text("It is 4711"));
 * new CodeReader(server.imap()).readAll();
 * inbox.await("the code is read", mailbox -> mailbox.unseenCount() == 0);
 * }</pre>
 */
public interface Mailbox {

    /**
     * The name, with {@code /} between its levels.
     *
     * @return such as {@code INBOX}, {@code Archive/2026}
     */
    String name();

    /**
     * Whose it is.
     *
     * @return the account
     */
    MailAccount account();

    /**
     * What is in it now.
     *
     * @return the messages in the order of their UIDs
     */
    List<MailboxMessage> messages();

    /**
     * The only message in it.
     *
     * @return the message
     * @throws MailWaitError if there is none, or more than one; {@link #awaitCount} waits for it
     */
    MailboxMessage message();

    /**
     * Tells whether a client has subscribed to it.
     *
     * @return whether it is among the subscribed names
     */
    boolean isSubscribed();

    /**
     * Counts what is in it now.
     *
     * @return the number of messages
     */
    int count();

    /**
     * Counts what has not been read.
     *
     * @return the number of messages without {@code \Seen}
     */
    int unseenCount();

    /**
     * Tells which life of the mailbox its UIDs belong to (RFC 3501 section 2.3.1.1).
     *
     * @return the UIDVALIDITY
     */
    long uidValidity();

    /**
     * The UID that the next message gets (RFC 3501 section 2.3.1.1).
     *
     * @return the UIDNEXT
     */
    long uidNext();

    /**
     * Adds messages, whatever the quota. What was received (the journal) does not change.
     *
     * @param mails what to add, with its flags and date; the date is now where it has none
     * @return the messages as they are in the mailbox
     */
    List<MailboxMessage> add(List<? extends MailSource> mails);

    /**
     * Adds a message, whatever the quota. What was received (the journal) does not change.
     *
     * @param mail what to add, with its flags and date; the date is now where it has none
     * @return the message as it is in the mailbox
     */
    default MailboxMessage add(MailSource mail) {
        return add(List.of(mail)).get(0);
    }

    /** Removes all messages; clients see them expunged. */
    void clear();

    /**
     * Waits until so many messages are in it, within the server's limit. Nothing polls.
     *
     * @param count how many
     * @return the messages
     * @throws MailWaitError if there are more or fewer at the limit; it tells what is there instead
     */
    default List<MailboxMessage> awaitCount(int count) {
        return await(count == 1 ? "one message" : count + " messages", mailbox -> mailbox.count() == count)
                .messages();
    }

    /**
     * Waits until the mailbox is as it should be, within the server's limit. Nothing polls: the condition is asked when
     * a client has changed something.
     *
     * @param description what is waited for, for the error
     * @param condition whether it is so
     * @return this mailbox
     * @throws MailWaitError if it is not so at the limit; it tells what is there instead
     */
    Mailbox await(String description, Predicate<? super Mailbox> condition);

    /**
     * The same within another limit.
     *
     * @param description what is waited for, for the error
     * @param condition whether it is so
     * @param limit how long
     * @return this mailbox
     * @throws MailWaitError if it is not so at the limit; it tells what is there instead
     */
    Mailbox await(String description, Predicate<? super Mailbox> condition, Duration limit);
}
