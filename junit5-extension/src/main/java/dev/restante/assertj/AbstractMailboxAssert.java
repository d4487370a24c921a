package dev.restante.assertj;

import dev.restante.MailWaitError;
import dev.restante.Mailbox;
import dev.restante.mail.MailboxMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how many messages are in a mailbox, and on all of them. All of them wait until clients have made it so,
 * and none polls.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractMailboxAssert<SELF extends AbstractMailboxAssert<SELF>>
        extends AbstractAssert<SELF, Mailbox> {

    private @Nullable Duration limit;

    AbstractMailboxAssert(@Nullable Mailbox actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * Limits each wait that follows; without it, the server's own limit counts.
     *
     * <pre>{@code
     * // passes as soon as the client has deleted all
     * assertThat(inbox).within(ofSeconds(20)).isEmpty();
     * // and fails after 20 seconds
     * }</pre>
     *
     * @param newLimit how long to wait
     * @return this assertion
     */
    public SELF within(Duration newLimit) {
        limit = newLimit;
        return myself;
    }

    /**
     * Waits until there is no message.
     *
     * <pre>{@code
     * // a mailbox whose client expunges all passes
     * assertThat(inbox).isEmpty();
     * // and fails
     * assertThat(inbox).hasCount(1);
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there still is one at the limit
     */
    public SELF isEmpty() {
        return await("no message", mailbox -> mailbox.count() == 0);
    }

    /**
     * Waits until there are so many messages.
     *
     * <pre>{@code
     * // a mailbox with two messages passes
     * assertThat(inbox).hasCount(2);
     * // and fails
     * assertThat(inbox).hasCount(1);
     * }</pre>
     *
     * @param count how many
     * @return this assertion
     * @throws AssertionError if there still are more or fewer at the limit
     */
    public SELF hasCount(int count) {
        return await(messages(count), mailbox -> mailbox.count() == count);
    }

    /**
     * Waits until there are so many messages, or more.
     *
     * <pre>{@code
     * // a mailbox with two messages passes
     * assertThat(inbox).hasAtLeast(1);
     * // and fails
     * assertThat(inbox).hasAtLeast(3);
     * }</pre>
     *
     * @param count how many at least
     * @return this assertion
     * @throws AssertionError if there still are fewer at the limit
     */
    public SELF hasAtLeast(int count) {
        return await("at least " + messages(count), mailbox -> mailbox.count() >= count);
    }

    /**
     * Waits until so many messages have not been read.
     *
     * <pre>{@code
     * // a mailbox with two messages, one of them read passes
     * assertThat(inbox).hasUnseenCount(1);
     * // and fails
     * assertThat(inbox).hasUnseenCount(2);
     * }</pre>
     *
     * @param count how many are without {@code \Seen}
     * @return this assertion
     * @throws AssertionError if there still are more or fewer at the limit
     */
    public SELF hasUnseenCount(int count) {
        return await("%d unseen".formatted(count), mailbox -> mailbox.unseenCount() == count);
    }

    /**
     * Waits until so many messages have a flag.
     *
     * <pre>{@code
     * // a mailbox with two messages, one of them answered passes
     * assertThat(inbox).hasCountWithFlag("\\Answered", 1);
     * // and fails
     * assertThat(inbox).hasCountWithFlag("\\Answered", 2);
     * }</pre>
     *
     * @param flag such as {@code \Answered}, or a keyword; in any case
     * @param count how many have it
     * @return this assertion
     * @throws AssertionError if there still are more or fewer at the limit
     */
    public SELF hasCountWithFlag(String flag, int count) {
        return await(
                "%d with the flag %s".formatted(count, flag),
                mailbox -> mailbox.messages().stream()
                                .filter(message -> message.hasFlag(flag))
                                .count()
                        == count);
    }

    /**
     * Waits until all messages meet the requirements, and there is one at least.
     *
     * <pre>{@code
     * // a mailbox whose client reads all passes
     * assertThat(inbox).allSatisfy(message -> message.isSeen());
     * // and fails
     * assertThat(inbox).allSatisfy(message -> message.isDeleted());
     * }</pre>
     *
     * @param requirements assertions on each message; they are asked anew whenever a client has changed something
     * @return this assertion
     * @throws AssertionError if there is none, or one still does not meet them at the limit
     */
    public SELF allSatisfy(Consumer<? super MailboxMessageAssert> requirements) {
        // declared as it is, since a bare lambda would choose the overload that AssertJ has only from 3.21 on
        Consumer<MailboxMessage> meetsThem = message -> requirements.accept(new MailboxMessageAssert(message));
        return awaitMessages(
                "all to meet the requirements",
                messages -> messages.isNotEmpty().allSatisfy(meetsThem));
    }

    /**
     * Waits until one message meets the requirements.
     *
     * <pre>{@code
     * // a mailbox with a message that has been read passes
     * assertThat(inbox).anySatisfies(message -> message.hasSubject("Welcome").isSeen());
     * // and fails
     * assertThat(inbox).anySatisfies(message -> message.hasSubject("Goodbye"));
     * }</pre>
     *
     * @param requirements assertions on a message; they are asked anew whenever a client has changed something
     * @return this assertion
     * @throws AssertionError if there is none, or none meets them by the limit
     */
    public SELF anySatisfies(Consumer<? super MailboxMessageAssert> requirements) {
        Consumer<MailboxMessage> meetsThem = message -> requirements.accept(new MailboxMessageAssert(message));
        return awaitMessages(
                "one to meet the requirements",
                messages -> messages.isNotEmpty().anySatisfy(meetsThem));
    }

    /** Fails as the wait, and then with what the requirements said when they were last asked. */
    private SELF awaitMessages(String description, Consumer<ListAssert<MailboxMessage>> requirements) {
        LastTry<Mailbox> last =
                new LastTry<>(mailbox -> requirements.accept(Assertions.assertThat(mailbox.messages())));
        return await(description, last, last::failure);
    }

    private SELF await(String description, Predicate<Mailbox> condition) {
        return await(description, condition, () -> "");
    }

    /** A failed wait says what is there, but not what the user called the assertion. */
    private SELF await(String description, Predicate<Mailbox> condition, Supplier<String> cause) {
        isNotNull();
        try {
            await(actual, description, condition);
        } catch (MailWaitError e) {
            throw failure("%s", e.getMessage() + cause.get());
        }
        return myself;
    }

    private void await(Mailbox mailbox, String description, Predicate<Mailbox> condition) {
        if (limit == null) {
            mailbox.await(description, condition);
        } else {
            mailbox.await(description, condition, limit);
        }
    }

    MailboxMessageAssert assertionOn(MailboxMessage message) {
        return new MailboxMessageAssert(message).as("%s", descriptionText());
    }

    ListAssert<MailboxMessage> list(List<MailboxMessage> messages) {
        return Assertions.assertThat(messages).as("%s", descriptionText());
    }

    private static String messages(int count) {
        return count == 1 ? "one message" : count + " messages";
    }
}
