package dev.restante.assertj;

import dev.restante.MailMark;
import dev.restante.ReceivedMails;
import dev.restante.mail.ReceivedMail;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the mails that a query selects, and the ways from there to the mails themselves. All of them wait as
 * {@link ReceivedMails} do, so none needs a pause before it.
 */
public class ReceivedMailsAssert extends AbstractReceivedMailsAssert<ReceivedMailsAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the mails, now and as they come
     */
    public ReceivedMailsAssert(@Nullable ReceivedMails actual) {
        super(actual, ReceivedMailsAssert.class);
    }

    /**
     * Leaves out what came before a moment.
     *
     * <pre>{@code
     * MailMark before = server.mark();
     * shop.remind("jane@example.com");
     * // passes, however many mails came earlier
     * assertThat(server).received(to("jane@example.com")).since(before).hasCount(1);
     * // fails
     * assertThat(server).received(to("jane@example.com")).since(server.mark()).hasCount(1);
     * }</pre>
     *
     * @param mark the moment, from {@link dev.restante.MailScope#mark()}
     * @return an assertion on those that came after it
     */
    public ReceivedMailsAssert since(MailMark mark) {
        isNotNull();
        return new ReceivedMailsAssert(actual.since(mark))
                .as("%s", descriptionText())
                .withLimitOf(this);
    }

    /**
     * Waits for one mail and goes on to it. There must not be a second one at that moment.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received(to("jane@example.com")).one().hasSubject("Welcome");
     * // fails
     * assertThat(server).received(to("bob@example.com")).one();
     * }</pre>
     *
     * @return an assertion on that mail
     * @throws AssertionError if none came within the limit, or there are more
     */
    public ReceivedMailAssert one() {
        return assertionOn(awaitExactly(1).get(0));
    }

    /**
     * Waits for a mail and goes on to the first, of however many there are.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().first().hasSubject("Welcome");
     * // fails
     * assertThat(server).received().first().hasSubject("Goodbye");
     * }</pre>
     *
     * @return an assertion on the mail that came first
     * @throws AssertionError if none came within the limit
     */
    public ReceivedMailAssert first() {
        return element(0);
    }

    /**
     * Waits for a mail and goes on to the last that is there then.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().last().hasSubject("Welcome");
     * // fails
     * assertThat(server).received().last().hasSubject("Goodbye");
     * }</pre>
     *
     * @return an assertion on the mail that came last
     * @throws AssertionError if none came within the limit
     */
    public ReceivedMailAssert last() {
        var mails = awaitAtLeast(1);
        return assertionOn(mails.get(mails.size() - 1));
    }

    /**
     * Waits until there are so many mails that there is one of this number, and goes on to it.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().element(0).hasSubject("Welcome");
     * // fails
     * assertThat(server).received().element(1).hasSubject("Welcome");
     * }</pre>
     *
     * @param index its number in the order of arrival, from 0
     * @return an assertion on that mail
     * @throws AssertionError if too few came within the limit
     * @throws IndexOutOfBoundsException if the number is negative
     */
    public ReceivedMailAssert element(int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("Mails are numbered from 0, so there is none " + index);
        }
        return assertionOn(awaitAtLeast(Math.addExact(index, 1)).get(index));
    }

    /**
     * Waits for so many mails and goes on to AssertJ's assertions on a list. There must not be more at that moment.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().exactly(1).extracting(ReceivedMail::subject).containsExactly("Welcome");
     * // fails
     * assertThat(server).received().exactly(2).extracting(ReceivedMail::subject).contains("Welcome");
     * }</pre>
     *
     * @param count how many
     * @return an assertion on the mails in the order of their arrival
     * @throws AssertionError if fewer came within the limit, or there are more
     */
    public ListAssert<ReceivedMail> exactly(int count) {
        return Assertions.assertThat(awaitExactly(count)).as("%s", descriptionText());
    }

    /**
     * Waits for so many mails, or more, and goes on to AssertJ's assertions on a list.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().atLeast(1).extracting(ReceivedMail::subject).contains("Welcome");
     * // fails
     * assertThat(server).received().atLeast(1).extracting(ReceivedMail::subject).contains("Goodbye");
     * }</pre>
     *
     * @param count how many at least
     * @return an assertion on all mails that are there then, in the order of their arrival
     * @throws AssertionError if fewer came within the limit
     */
    public ListAssert<ReceivedMail> atLeast(int count) {
        return Assertions.assertThat(awaitAtLeast(count)).as("%s", descriptionText());
    }
}
