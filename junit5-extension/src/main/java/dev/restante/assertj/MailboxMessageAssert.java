package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.MailboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a message in a mailbox, as it was at one moment: its flags, and all that can be said of any message.
 */
public class MailboxMessageAssert extends AbstractMessageAssert<MailboxMessageAssert, MailboxMessage> {

    /**
     * Begins an assertion.
     *
     * @param actual the message
     */
    public MailboxMessageAssert(@Nullable MailboxMessage actual) {
        super(actual, MailboxMessageAssert.class);
    }

    /**
     * The message has been read.
     *
     * <pre>{@code
     * // a message with \Seen passes
     * assertThat(message).isSeen();
     * // and one without fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it does not have the flag {@code \Seen}
     */
    public MailboxMessageAssert isSeen() {
        return hasFlag("\\Seen");
    }

    /**
     * The message has not been read.
     *
     * <pre>{@code
     * // a message without \Seen passes
     * assertThat(message).isUnseen();
     * // and one with it fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it has the flag {@code \Seen}
     */
    public MailboxMessageAssert isUnseen() {
        return doesNotHaveFlag("\\Seen");
    }

    /**
     * The message has been answered.
     *
     * <pre>{@code
     * // a message with \Answered passes
     * assertThat(message).isAnswered();
     * // and one without fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it does not have the flag {@code \Answered}
     */
    public MailboxMessageAssert isAnswered() {
        return hasFlag("\\Answered");
    }

    /**
     * The message is marked as important.
     *
     * <pre>{@code
     * // a message with \Flagged passes
     * assertThat(message).isFlagged();
     * // and one without fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it does not have the flag {@code \Flagged}
     */
    public MailboxMessageAssert isFlagged() {
        return hasFlag("\\Flagged");
    }

    /**
     * The message is not finished.
     *
     * <pre>{@code
     * // a message with \Draft passes
     * assertThat(message).isDraft();
     * // and one without fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it does not have the flag {@code \Draft}
     */
    public MailboxMessageAssert isDraft() {
        return hasFlag("\\Draft");
    }

    /**
     * The message is to be removed by the next EXPUNGE.
     *
     * <pre>{@code
     * // a message with \Deleted passes
     * assertThat(message).isDeleted();
     * // and one without fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it does not have the flag {@code \Deleted}
     */
    public MailboxMessageAssert isDeleted() {
        return hasFlag("\\Deleted");
    }

    /**
     * The message has this flag.
     *
     * <pre>{@code
     * // a message with \Seen and $Forwarded passes
     * assertThat(message).hasFlag("$Forwarded");
     * // and fails
     * assertThat(message).hasFlag("\\Answered");
     * }</pre>
     *
     * @param flag such as {@code \Seen}, or a keyword; in any case
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public MailboxMessageAssert hasFlag(String flag) {
        return verify(message -> message.hasFlag(flag), "have the flag " + flag, MailboxMessageAssert::flags);
    }

    /**
     * The message does not have this flag.
     *
     * <pre>{@code
     * // a message with \Seen passes
     * assertThat(message).doesNotHaveFlag("\\Deleted");
     * // and fails
     * assertThat(message).doesNotHaveFlag("\\Seen");
     * }</pre>
     *
     * @param flag such as {@code \Seen}, or a keyword; in any case
     * @return this assertion
     * @throws AssertionError if it does
     */
    public MailboxMessageAssert doesNotHaveFlag(String flag) {
        return verify(message -> !message.hasFlag(flag), "not have the flag " + flag, MailboxMessageAssert::flags);
    }

    /**
     * The message has these flags and no others.
     *
     * <pre>{@code
     * // a message with \Seen and $Forwarded passes
     * assertThat(message).hasFlags("\\Seen", "$Forwarded");
     * // and fails
     * assertThat(message).hasFlags("\\Seen");
     * }</pre>
     *
     * @param flags all flags and keywords, in any order and any case; none for a message without any
     * @return this assertion
     * @throws AssertionError if one is missing or there are others
     */
    public MailboxMessageAssert hasFlags(String... flags) {
        return verify(
                message -> sorted(List.of(flags)).equals(message.flags()),
                "have the flags " + listed(List.of(flags)),
                MailboxMessageAssert::flags);
    }

    /**
     * The message has this number in its mailbox.
     *
     * <pre>{@code
     * // the first message of a mailbox passes
     * assertThat(message).hasUid(1);
     * // and fails
     * assertThat(message).hasUid(2);
     * }</pre>
     *
     * @param uid the UID
     * @return this assertion
     * @throws AssertionError if it has another one
     */
    public MailboxMessageAssert hasUid(int uid) {
        return verify(message -> message.uid() == uid, "have the UID " + uid, message -> "it is " + message.uid());
    }

    /**
     * The message is in this mailbox.
     *
     * <pre>{@code
     * // a message in Archive passes
     * assertThat(message).isInMailbox("Archive");
     * // and fails
     * assertThat(message).isInMailbox("INBOX");
     * }</pre>
     *
     * @param mailbox the name, with {@code /} between its levels
     * @return this assertion
     * @throws AssertionError if it is in another one
     */
    public MailboxMessageAssert isInMailbox(String mailbox) {
        return verify(
                message -> message.mailbox().equals(mailbox),
                "be in " + mailbox,
                message -> "it is in " + message.mailbox());
    }

    /**
     * The message came at this time.
     *
     * <pre>{@code
     * // a message that was added with this date passes
     * assertThat(message).hasInternalDate(Instant.parse("2026-01-31T12:00:00Z"));
     * // and fails
     * assertThat(message).hasInternalDate(Instant.now());
     * }</pre>
     *
     * @param date the INTERNALDATE, in whatever zone
     * @return this assertion
     * @throws AssertionError if it came at another
     */
    public MailboxMessageAssert hasInternalDate(Instant date) {
        return verify(
                message -> message.internalDate().toInstant().equals(date),
                "have the internal date " + date,
                message -> "it is " + message.internalDate());
    }

    private static Set<String> sorted(List<String> flags) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(flags);
        return sorted;
    }

    private static String flags(MailboxMessage message) {
        return "its flags are " + listed(message.flags());
    }
}
