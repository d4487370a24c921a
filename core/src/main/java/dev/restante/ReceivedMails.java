package dev.restante;

import dev.restante.mail.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The received mails that a query selects, now and as they come. Waiting sleeps until something arrives; nothing polls.
 * Safe for several threads.
 *
 * <pre>{@code
 * ReceivedMails welcomes = server.received(to("jane@example.com").subject("Welcome"));
 * new Signup(server.smtp()).register("jane@example.com");
 *
 * assertThat(welcomes.awaitOne().text()).contains("Hello Jane");
 * server.received(to("bob@example.com")).awaitNone();
 * }</pre>
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
     * What is there now.
     *
     * @return the mails in the order of their arrival
     */
    default Stream<ReceivedMail> stream() {
        return list().stream();
    }

    /**
     * Counts what is there now.
     *
     * @return how many mails there are
     */
    default int count() {
        return list().size();
    }

    /**
     * The first of what is there now; {@link #awaitOne()} waits for it.
     *
     * @return the oldest mail; empty if there is none
     */
    default Optional<ReceivedMail> first() {
        return stream().findFirst();
    }

    /**
     * The last of what is there now.
     *
     * @return the newest mail; empty if there is none
     */
    default Optional<ReceivedMail> last() {
        return stream().reduce((earlier, later) -> later);
    }

    /**
     * Finds one of what is there now.
     *
     * @param id its number, as {@link ReceivedMail#id} tells it
     * @return the mail; empty if it is none of these
     */
    Optional<ReceivedMail> find(long id);

    /**
     * Leaves out what came before a moment.
     *
     * <pre>{@code
     * MailMark before = server.mark();
     * shop.remindOfTheBasket("jane@example.com");
     * ReceivedMail reminder = server.received(to("jane@example.com")).since(before).awaitOne();
     * }</pre>
     *
     * @param mark the moment, from {@link MailScope#mark()}
     * @return those that came after it, now and as they come
     */
    ReceivedMails since(MailMark mark);

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
     * Waits for so many mails, or more.
     *
     * @param count how many at least
     * @return all that there are, in the order of their arrival
     * @throws MailWaitError if fewer came within the server's limit
     */
    List<ReceivedMail> awaitAtLeast(int count);

    /**
     * Waits for so many mails, or more.
     *
     * @param count how many at least
     * @param limit how long
     * @return all that there are, in the order of their arrival
     * @throws MailWaitError if fewer came within the limit
     */
    List<ReceivedMail> awaitAtLeast(int count, Duration limit);

    /**
     * Waits for so many mails, or more, without a thread of its own: a thousand such waits cost next to nothing.
     *
     * <pre>{@code
     * server.received(to("jane@example.com"))
     *         .whenAtLeast(1, Duration.ofSeconds(5))
     *         .thenAccept(mails -> System.out.println(mails.get(0)));
     * }</pre>
     *
     * @param count how many at least
     * @param limit how long
     * @return all that there are then, in the order of their arrival. It ends with a {@link MailWaitError} if fewer
     *     came within the limit. What depends on it must be quick, or go on elsewhere: it is run by the one thread that
     *     all such waits share. To cancel it ends the wait
     */
    CompletableFuture<List<ReceivedMail>> whenAtLeast(int count, Duration limit);

    /**
     * Makes sure that no mail comes, as {@link #awaitNone(Duration)} does, without a thread of its own.
     *
     * @param quiet for how long nothing must have happened
     * @return an empty list when that is sure. It ends with a {@link MailWaitError} as soon as there is a mail, or if
     *     nobody can tell; see {@link #whenAtLeast} for what may depend on it
     */
    CompletableFuture<List<ReceivedMail>> whenNone(Duration quiet);

    /**
     * Makes sure that no mail comes: waits until no SMTP transaction is open and nothing has happened for a fifth of a
     * second. In a scope, only those transactions count that may bring it a mail, and what happens there.
     *
     * @throws MailWaitError as soon as there is a mail, or if a transaction is still open at the server's limit
     */
    void awaitNone();

    /**
     * Makes sure that no mail comes: waits until no SMTP transaction is open and nothing has happened for a while.
     *
     * @param quiet for how long nothing must have happened
     * @throws MailWaitError as soon as there is a mail, or if at the server's limit, which counts from the end of the
     *     quiet time, a transaction is still open or it has not been quiet
     */
    void awaitNone(Duration quiet);

    /**
     * Takes what is there now out of the received mail, for good: of several who drain at the same time, each mail goes
     * to one. The mailboxes keep theirs.
     *
     * @return the mails in the order of their arrival
     */
    List<ReceivedMail> drain();

    /**
     * Tells a listener of each mail that is there and of each that comes, in order and one at a time, on a thread of
     * its own. A slow listener keeps nobody waiting; what it or the query throws is logged, and it is told of the next
     * mail all the same.
     *
     * <pre>{@code
     * try (MailSubscription log = server.received().since(server.mark()).onEach(mail -> System.out.println(mail))) {
     *     shop.closeTheYear();
     * }
     * }</pre>
     *
     * @param listener is told
     * @return the subscription, which ends when it is closed, or with the scope or server whose mail it is
     */
    MailSubscription onEach(Consumer<? super ReceivedMail> listener);
}
