package dev.restante;

import dev.restante.mail.ReceivedMail;
import java.time.Duration;
import java.util.List;

/**
 * The received mails that a query selects, now and as they come. Waiting sleeps until something arrives; nothing polls.
 *
 * <p>A wait that ends without what it waited for throws a {@link MailWaitError}, whose message tells what came instead.
 * An interrupt ends a wait with the same error and leaves the thread interrupted. Limits are 5 seconds unless the
 * server was built with others.
 */
public interface ReceivedMails {

    /**
     * What is there now.
     *
     * @return the mails in the order of their arrival
     */
    List<ReceivedMail> list();

    /**
     * Counts what is there now.
     *
     * @return how many mails there are
     */
    default int count() {
        return list().size();
    }

    /**
     * Waits for one mail.
     *
     * @return the mail
     * @throws MailWaitError if none came within the server's limit, or there is more than one
     */
    ReceivedMail awaitOne();

    /**
     * Waits for one mail.
     *
     * @param limit how long
     * @return the mail
     * @throws MailWaitError if none came within the limit, or there is more than one
     */
    ReceivedMail awaitOne(Duration limit);

    /**
     * Waits for so many mails.
     *
     * @param count how many
     * @return the mails in the order of their arrival
     * @throws MailWaitError if fewer came within the server's limit, or there are more
     */
    List<ReceivedMail> await(int count);

    /**
     * Waits for so many mails.
     *
     * @param count how many
     * @param limit how long
     * @return the mails in the order of their arrival
     * @throws MailWaitError if fewer came within the limit, or there are more
     */
    List<ReceivedMail> await(int count, Duration limit);

    /**
     * Makes sure that no mail comes: waits until no SMTP transaction is open and nothing has happened for a fifth of a
     * second.
     *
     * @throws MailWaitError as soon as there is a mail, or if a transaction is still open at the server's limit
     */
    void awaitNone();

    /**
     * Makes sure that no mail comes: waits until no SMTP transaction is open and nothing has happened for a while.
     *
     * @param quiet for how long nothing must have happened
     * @throws MailWaitError as soon as there is a mail, or if a transaction is still open at the server's limit, which
     *     counts from the end of the quiet time
     */
    void awaitNone(Duration quiet);
}
