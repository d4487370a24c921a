package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.MailMessage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the identity of a message, and on the thread that it belongs to.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractThreadAssert<SELF extends AbstractThreadAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractSubjectAssert<SELF, ACTUAL> {

    AbstractThreadAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The message has this identity.
     *
     * <pre>{@code
     * // Message-ID: <1@shop.example.com> passes
     * assertThat(mail).hasMessageId("<1@shop.example.com>");
     * // and fails
     * assertThat(mail).hasMessageId("<2@shop.example.com>");
     * }</pre>
     *
     * @param messageId the value of the header field {@code Message-ID}, with its angle brackets or without them
     * @return this assertion
     * @throws AssertionError if it has another one or none
     */
    public SELF hasMessageId(String messageId) {
        return verify(
                mail -> mail.messageId().filter(bracketed(messageId)::equals).isPresent(),
                "have the Message-ID " + bracketed(messageId),
                mail -> mail.messageId().map(id -> "it is " + id).orElse("it has none"));
    }

    /**
     * The message answers another one: {@code In-Reply-To} names it, or {@code References} names it last.
     *
     * <pre>{@code
     * // In-Reply-To: <1@shop.example.com> passes
     * assertThat(answer).isAnswerTo(question); // Message-ID: <1@shop.example.com>
     * // and fails
     * assertThat(question).isAnswerTo(answer);
     * }</pre>
     *
     * @param parent what it answers, which has a Message-ID
     * @return this assertion
     * @throws AssertionError if it answers another message or none
     */
    public SELF isAnswerTo(MailMessage parent) {
        String id = parent.messageId()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing can be known as an answer to what has no Message-ID, as " + parent));
        return verify(
                mail -> parents(mail).contains(id),
                "be an answer to " + parent + " with Message-ID " + id,
                mail -> parents(mail).isEmpty() ? "it answers nothing" : "it answers " + listed(parents(mail)));
    }

    /**
     * The message belongs to the thread of another one: {@code In-Reply-To} or {@code References} names it.
     *
     * <pre>{@code
     * // References: <1@shop.example.com> <2@shop.example.com> passes
     * assertThat(answer).isInThreadOf(question); // Message-ID: <1@shop.example.com>
     * // and fails
     * assertThat(question).isInThreadOf(answer);
     * }</pre>
     *
     * @param ancestor an earlier message of the thread, which has a Message-ID
     * @return this assertion
     * @throws AssertionError if it names other messages or none
     */
    public SELF isInThreadOf(MailMessage ancestor) {
        String id = ancestor.messageId()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no thread of what has no Message-ID, as " + ancestor));
        return verify(
                mail -> thread(mail).contains(id),
                "be in the thread of " + ancestor + " with Message-ID " + id,
                mail -> thread(mail).isEmpty() ? "it names no other mail" : "it names " + listed(thread(mail)));
    }

    // RFC 5322, section 3.6.4: the last of the references is the parent
    private static List<String> parents(MailMessage message) {
        List<String> references = message.references();
        return message.inReplyTo().isEmpty() && !references.isEmpty()
                ? references.subList(references.size() - 1, references.size())
                : message.inReplyTo();
    }

    private static List<String> thread(MailMessage message) {
        return Stream.concat(message.references().stream(), message.inReplyTo().stream())
                .distinct()
                .toList();
    }

    private static String bracketed(String messageId) {
        return messageId.startsWith("<") ? messageId : "<" + messageId + ">";
    }
}
