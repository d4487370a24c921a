package dev.restante.assertj;

import dev.restante.MailWaitError;
import dev.restante.ReceivedMails;
import dev.restante.mail.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how many mails a query selects, and on all of them. All of them wait as {@link ReceivedMails} do.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractReceivedMailsAssert<SELF extends AbstractReceivedMailsAssert<SELF>>
        extends AbstractAssert<SELF, ReceivedMails> {

    private @Nullable Duration limit;

    AbstractReceivedMailsAssert(@Nullable ReceivedMails actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * Limits each wait that follows; without it, the server's own limit counts.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received(to("jane@example.com")).within(ofSeconds(20)).hasCount(1);
     * // fails, after 20 seconds
     * assertThat(server).received(to("bob@example.com")).within(ofSeconds(20)).hasCount(1);
     * }</pre>
     *
     * @param newLimit how long to wait; for {@link #isEmpty()}, for how long nothing must have happened
     * @return this assertion
     */
    public SELF within(Duration newLimit) {
        limit = newLimit;
        return myself;
    }

    SELF withLimitOf(AbstractReceivedMailsAssert<?> other) {
        limit = other.limit;
        return myself;
    }

    /**
     * Makes sure that no mail comes: waits until no SMTP transaction is open and nothing has happened for a fifth of a
     * second, or for as long as {@link #within} says.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received(to("bob@example.com")).isEmpty();
     * // fails
     * assertThat(server).received(to("jane@example.com")).isEmpty();
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError as soon as there is a mail, or if a transaction stays open
     */
    public SELF isEmpty() {
        await(() -> {
            awaitNone();
            return List.of();
        });
        return myself;
    }

    private void awaitNone() {
        if (limit == null) {
            actual.awaitNone();
        } else {
            actual.awaitNone(limit);
        }
    }

    /**
     * Waits for so many mails. There must not be more at that moment; whether more come later is not waited for, except
     * for 0, which is {@link #isEmpty()}.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received(to("jane@example.com")).hasCount(1);
     * // fails
     * assertThat(server).received(to("jane@example.com")).hasCount(2);
     * }</pre>
     *
     * @param count how many
     * @return this assertion
     * @throws AssertionError if fewer came within the limit, or there are more
     */
    public SELF hasCount(int count) {
        awaitExactly(count);
        return myself;
    }

    /**
     * Waits for so many mails, or more.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().hasAtLeast(1);
     * // fails
     * assertThat(server).received().hasAtLeast(2);
     * }</pre>
     *
     * @param count how many at least
     * @return this assertion
     * @throws AssertionError if fewer came within the limit
     */
    public SELF hasAtLeast(int count) {
        awaitAtLeast(count);
        return myself;
    }

    /**
     * Waits for one mail, which meets the requirements. There must not be a second one at that moment.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received(to("jane@example.com")).hasOne(mail -> mail.hasSubject("Welcome"));
     * // fails
     * assertThat(server).received(to("jane@example.com")).hasOne(mail -> mail.hasSubject("Goodbye"));
     * }</pre>
     *
     * @param requirements assertions on the mail
     * @return this assertion
     * @throws AssertionError if none came within the limit, there are more, or the requirements fail
     */
    public SELF hasOne(Consumer<? super ReceivedMailAssert> requirements) {
        requirements.accept(assertionOn(awaitExactly(1).get(0)));
        return myself;
    }

    /**
     * Waits for a mail; all that are there then meet the requirements.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().allSatisfy(mail -> mail.isFrom("shop@example.com"));
     * // fails
     * assertThat(server).received().allSatisfy(mail -> mail.wasSentOverTls());
     * }</pre>
     *
     * @param requirements assertions on each mail
     * @return this assertion
     * @throws AssertionError if none came within the limit, or one does not meet them
     */
    public SELF allSatisfy(Consumer<? super ReceivedMailAssert> requirements) {
        // declared as it is, since a bare lambda would choose the overload that AssertJ has only from 3.21 on
        Consumer<ReceivedMail> meetsThem = mail -> requirements.accept(assertionOn(mail));
        Assertions.assertThat(awaitAtLeast(1)).as("%s", descriptionText()).allSatisfy(meetsThem);
        return myself;
    }

    /**
     * Waits for a mail; one of those that are there then meets the requirements. To wait for the right one, say in the
     * query what it is like.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().anySatisfies(mail -> mail.hasSubject("Welcome"));
     * // fails
     * assertThat(server).received().anySatisfies(mail -> mail.hasSubject("Goodbye"));
     * }</pre>
     *
     * @param requirements assertions on a mail
     * @return this assertion
     * @throws AssertionError if none came within the limit, or none meets them
     */
    public SELF anySatisfies(Consumer<? super ReceivedMailAssert> requirements) {
        Consumer<ReceivedMail> meetsThem = mail -> requirements.accept(assertionOn(mail));
        Assertions.assertThat(awaitAtLeast(1)).as("%s", descriptionText()).anySatisfy(meetsThem);
        return myself;
    }

    ReceivedMailAssert assertionOn(ReceivedMail mail) {
        return new ReceivedMailAssert(mail).as("%s", descriptionText());
    }

    List<ReceivedMail> awaitExactly(int count) {
        if (count == 0) {
            isEmpty();
            return List.of();
        }
        return await(() -> limit == null ? actual.await(count) : actual.await(count, limit));
    }

    List<ReceivedMail> awaitAtLeast(int count) {
        return await(() -> limit == null ? actual.awaitAtLeast(count) : actual.awaitAtLeast(count, limit));
    }

    /** A failed wait says all there is to say but what the user called the assertion. */
    private List<ReceivedMail> await(Supplier<List<ReceivedMail>> wait) {
        isNotNull();
        try {
            return wait.get();
        } catch (MailWaitError e) {
            throw failure("%s", e.getMessage());
        }
    }
}
