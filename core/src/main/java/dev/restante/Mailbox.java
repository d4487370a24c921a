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

    /**
     * Removes all messages, as another client would: those that have the mailbox selected are told {@code EXPUNGE} (RFC
     * 3501 section 7.4.1), at once where they idle, else with an answer in which that is allowed.
     */
    void clear();

    /**
     * Removes messages, whatever their flags, as another client would: see {@link #clear}.
     *
     * <pre>{@code
     * inbox.expunge(message -> message.subject().equals("Your code"));
     * }</pre>
     *
     * @param which of the messages
     */
    void expunge(Predicate<? super MailboxMessage> which);

    /**
     * Removes the oldest messages, those with the lowest UIDs, as another client would: see {@link #clear}.
     *
     * @param count how many; all of them if there are fewer
     * @throws IllegalArgumentException if it is negative
     */
    void expungeFirst(int count);

    /**
     * Removes the newest messages, those with the highest UIDs, as another client would: see {@link #clear}.
     *
     * @param count how many; all of them if there are fewer
     * @throws IllegalArgumentException if it is negative
     */
    void expungeLast(int count);

    /**
     * Deletes the mailbox with its messages, as another client would, also where it is read-only. Mailboxes below it
     * stay. A session that has it selected is told that its messages went and goes on with an empty mailbox that nobody
     * can reach (a choice that RFC 2180 section 3 leaves to servers). To everybody its name is gone: SELECT and STATUS
     * are refused with {@code NO [NONEXISTENT]}, APPEND and COPY with {@code NO [TRYCREATE]}.
     *
     * @throws IllegalArgumentException if there is none any more, or it is the INBOX
     */
    void delete();

    /**
     * Gives the mailbox a new UIDVALIDITY, higher than that of any other, and its messages new UIDs from 1 on: whatever
     * clients know of its UIDs is void (RFC 3501 section 2.3.1.1). Flags, dates and order stay, and so do the rights
     * and annotations. It has another MAILBOXID, as RFC 8474 section 4 demands, and mod-sequences begin anew.
     *
     * <p>No UID may change within a session. So sessions that have it selected are ended with {@code * BYE}, at once
     * where they idle, else at their next command, which is not carried out; a client has to connect and select it
     * anew. A POP3 session keeps what it has seen of the INBOX, but removes nothing any more: its QUIT is answered by
     * {@code -ERR} if it has marked messages as deleted. The next one finds other unique-ids.
     *
     * @return the new UIDVALIDITY
     * @throws IllegalArgumentException if there is no such mailbox any more
     */
    long changeUidValidity();

    /**
     * Tells whether clients can change nothing in it for now.
     *
     * @return whether it is read-only
     */
    boolean isReadOnly();

    /**
     * Keeps clients from changing anything in the mailbox, or lets them again. Sessions that have it selected are told
     * {@code * OK [READ-ONLY]} or {@code * OK [READ-WRITE]} (RFC 3501 section 7.1), at once where they idle, else with
     * the next answer; but not those that opened it with EXAMINE, to whom nothing changes.
     *
     * <p>While it is read-only, STORE, EXPUNGE, MOVE and REPLACE in it and APPEND, COPY and MOVE into it are refused
     * with {@code NO [NOPERM]}, as is its DELETE; SELECT opens it {@code [READ-ONLY]}; FETCH sets no {@code \Seen} and
     * CLOSE removes nothing. POP3 refuses DELE in the INBOX with {@code -ERR [SYS/TEMP]}, and answers a QUIT so if it
     * cannot remove what was marked before. RENAME, notes and rights are of its name rather than its content, and stay
     * possible, but for the RENAME of the INBOX, which takes its messages away. Mail that comes in over SMTP, and what
     * the test itself adds or removes, is not affected.
     *
     * @param readOnly whether it is read-only from now on; {@link MailServer#reset} makes it writable
     * @throws IllegalArgumentException if there is no such mailbox any more
     */
    void readOnly(boolean readOnly);

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
