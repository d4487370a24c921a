package dev.restante.assertj;

import dev.restante.MailWaitError;
import dev.restante.ReceivedMails;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the mails that a query selects. All of them wait as {@link ReceivedMails} do, so none needs a pause
 * before it.
 */
public class ReceivedMailsAssert extends AbstractAssert<ReceivedMailsAssert, ReceivedMails> {

    /**
     * Begins an assertion.
     *
     * @param actual the mails, now and as they come
     */
    public ReceivedMailsAssert(@Nullable ReceivedMails actual) {
        super(actual, ReceivedMailsAssert.class);
    }

    /**
     * Makes sure that no mail comes: waits until no SMTP transaction is open and nothing has happened for a fifth of a
     * second.
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
    public ReceivedMailsAssert isEmpty() {
        await(() -> {
            actual.awaitNone();
            return List.of();
        });
        return this;
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
     * @throws AssertionError if fewer came within the server's limit, or there are more
     */
    public ReceivedMailsAssert hasCount(int count) {
        if (count == 0) {
            return isEmpty();
        }
        await(() -> actual.await(count));
        return this;
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
     * @throws AssertionError if none came within the server's limit, or there are more
     */
    public ReceivedMailAssert one() {
        ReceivedMail mail = await(() -> actual.await(1)).get(0);
        return new ReceivedMailAssert(mail).as("%s", descriptionText());
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
