package dev.restante.assertj;

import dev.restante.Mailbox;
import dev.restante.mail.MailboxMessage;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a mailbox, as its clients see and change it, and the ways from there to its messages. All of them wait
 * until clients have made it so, and none polls. A message is looked at as it was when the wait was over.
 */
public class MailboxAssert extends AbstractMailboxAssert<MailboxAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the mailbox
     */
    public MailboxAssert(@Nullable Mailbox actual) {
        super(actual, MailboxAssert.class);
    }

    /**
     * Waits until there is one message, and goes on to it.
     *
     * <pre>{@code
     * // a mailbox with one message that has been read passes
     * assertThat(inbox).one().isSeen();
     * // and fails
     * assertThat(inbox).one().isUnseen();
     * }</pre>
     *
     * @return an assertion on that message
     * @throws AssertionError if there still are none or several at the limit
     */
    public MailboxMessageAssert one() {
        hasCount(1);
        return message(0);
    }

    /**
     * Waits until there is a message, and goes on to the one with the lowest UID.
     *
     * <pre>{@code
     * // a mailbox whose first message has been read passes
     * assertThat(inbox).first().isSeen();
     * // and fails
     * assertThat(inbox).first().isUnseen();
     * }</pre>
     *
     * @return an assertion on that message
     * @throws AssertionError if there still is none at the limit
     */
    public MailboxMessageAssert first() {
        return message(0);
    }

    /**
     * Waits until there is a message, and goes on to the one with the highest UID.
     *
     * <pre>{@code
     * // a mailbox whose last message has been read passes
     * assertThat(inbox).last().isSeen();
     * // and fails
     * assertThat(inbox).last().isUnseen();
     * }</pre>
     *
     * @return an assertion on that message
     * @throws AssertionError if there still is none at the limit
     */
    public MailboxMessageAssert last() {
        List<MailboxMessage> messages = awaitAtLeast(1);
        return assertionOn(messages.get(messages.size() - 1));
    }

    /**
     * Waits until there are so many messages that there is one of this number, and goes on to it.
     *
     * <pre>{@code
     * // a mailbox whose first message has been read passes
     * assertThat(inbox).message(0).isSeen();
     * // and fails
     * assertThat(inbox).message(0).isUnseen();
     * }</pre>
     *
     * @param index its number in the order of UIDs, from 0
     * @return an assertion on that message
     * @throws AssertionError if there still are too few at the limit
     * @throws IndexOutOfBoundsException if the number is negative
     */
    public MailboxMessageAssert message(int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("Messages are numbered from 0, so there is none " + index);
        }
        return assertionOn(awaitAtLeast(Math.addExact(index, 1)).get(index));
    }

    /**
     * Waits until there are so many messages, and goes on to AssertJ's assertions on a list.
     *
     * <pre>{@code
     * // a mailbox with one message passes
     * assertThat(inbox).exactly(1).extracting(MailboxMessage::subject).containsExactly("Welcome");
     * // and fails
     * assertThat(inbox).exactly(2).extracting(MailboxMessage::subject).contains("Welcome");
     * }</pre>
     *
     * @param count how many
     * @return an assertion on the messages in the order of their UIDs
     * @throws AssertionError if there still are more or fewer at the limit
     */
    public ListAssert<MailboxMessage> exactly(int count) {
        hasCount(count);
        return list(actual.messages());
    }

    /**
     * Waits until there are so many messages, or more, and goes on to AssertJ's assertions on a list.
     *
     * <pre>{@code
     * // a mailbox with one message passes
     * assertThat(inbox).atLeast(1).extracting(MailboxMessage::subject).contains("Welcome");
     * // and fails
     * assertThat(inbox).atLeast(1).extracting(MailboxMessage::subject).contains("Goodbye");
     * }</pre>
     *
     * @param count how many at least
     * @return an assertion on the messages in the order of their UIDs
     * @throws AssertionError if there still are fewer at the limit
     */
    public ListAssert<MailboxMessage> atLeast(int count) {
        return list(awaitAtLeast(count));
    }

    private List<MailboxMessage> awaitAtLeast(int count) {
        hasAtLeast(count);
        return actual.messages();
    }
}
