package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.conversation.AttemptedRecipient;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.SmtpReply;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on one try of a client to deliver a mail over SMTP or LMTP. */
public class DeliveryAttemptAssert extends AbstractMailAssert<DeliveryAttemptAssert, DeliveryAttempt> {

    /**
     * Begins an assertion.
     *
     * @param actual the attempt
     */
    public DeliveryAttemptAssert(@Nullable DeliveryAttempt actual) {
        super(actual, DeliveryAttemptAssert.class);
    }

    /**
     * The server took the mail.
     *
     * <pre>{@code
     * // 250 after DATA passes
     * assertThat(attempt).wasAccepted();
     * // and 451 fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it did not
     */
    public DeliveryAttemptAssert wasAccepted() {
        return verify(DeliveryAttempt::isAccepted, "be accepted", DeliveryAttemptAssert::outcome);
    }

    /**
     * The server refused the sender, a recipient or the message.
     *
     * <pre>{@code
     * // 550 after RCPT passes
     * assertThat(attempt).wasRefused();
     * // and 250 to all commands fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it refused nothing
     */
    public DeliveryAttemptAssert wasRefused() {
        return verify(attempt -> attempt.refusal().isPresent(), "be refused", DeliveryAttemptAssert::outcome);
    }

    /**
     * The server refused the sender, a recipient or the message with this reply.
     *
     * <pre>{@code
     * // 451 after DATA passes
     * assertThat(attempt).wasRefusedWith(451);
     * // and fails
     * assertThat(attempt).wasRefusedWith(550);
     * }</pre>
     *
     * @param code the three digits of the reply
     * @return this assertion
     * @throws AssertionError if no reply has this code
     */
    public DeliveryAttemptAssert wasRefusedWith(int code) {
        return verify(
                attempt -> replies(attempt).anyMatch(reply -> reply.code() == code),
                "be refused with " + code,
                DeliveryAttemptAssert::outcome);
    }

    /**
     * The server refused the sender, a recipient or the message with this reply.
     *
     * <pre>{@code
     * // 451 4.7.1 after DATA passes
     * assertThat(attempt).wasRefusedWith(451, "4.7.1");
     * // and fails
     * assertThat(attempt).wasRefusedWith(451, "4.3.0");
     * }</pre>
     *
     * @param code the three digits of the reply
     * @param enhancedCode such as {@code 4.7.1} (RFC 3463)
     * @return this assertion
     * @throws AssertionError if no reply has these codes
     */
    public DeliveryAttemptAssert wasRefusedWith(int code, String enhancedCode) {
        return verify(
                attempt -> replies(attempt)
                        .anyMatch(reply ->
                                reply.code() == code && reply.enhancedCode().equals(enhancedCode)),
                "be refused with %d %s".formatted(code, enhancedCode),
                DeliveryAttemptAssert::outcome);
    }

    /**
     * MAIL named this sender.
     *
     * <pre>{@code
     * // MAIL FROM:<shop@example.com> passes
     * assertThat(attempt).hasSender("shop@example.com");
     * // and fails
     * assertThat(attempt).hasSender("jane@example.com");
     * }</pre>
     *
     * @param address the reverse-path, in any case; empty for {@code MAIL FROM:<>}
     * @return this assertion
     * @throws AssertionError if it named another one
     */
    public DeliveryAttemptAssert hasSender(String address) {
        return verify(
                attempt -> attempt.sender().equalsIgnoreCase(address),
                "have the sender " + MailDescription.bracketed(address),
                attempt -> "it is " + MailDescription.bracketed(attempt.sender()));
    }

    /**
     * RCPT named these recipients, accepted or not.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> passes
     * assertThat(attempt).hasRecipients("jane@example.com");
     * // and fails
     * assertThat(attempt).hasRecipients("jane@example.com", "bob@example.com");
     * }</pre>
     *
     * @param addresses all recipients, in any order and any case
     * @return this assertion
     * @throws AssertionError if one is missing or there are others
     */
    public DeliveryAttemptAssert hasRecipients(String... addresses) {
        return verify(
                attempt -> lowerCase(addresses(attempt)).equals(lowerCase(List.of(addresses))),
                "have recipients " + listed(List.of(addresses)),
                attempt -> "they are " + listed(addresses(attempt)));
    }

    private static Stream<SmtpReply> replies(DeliveryAttempt attempt) {
        return Stream.of(
                        Stream.of(attempt.senderReply()),
                        attempt.recipients().stream().map(AttemptedRecipient::reply),
                        attempt.finalReply().stream())
                .flatMap(reply -> reply)
                .filter(reply -> reply.code() >= 400);
    }

    private static String outcome(DeliveryAttempt attempt) {
        return attempt.refusal()
                .or(() -> attempt.finalReply().map(reply -> "the message was answered " + reply))
                .orElse("no message was sent");
    }

    private static List<String> addresses(DeliveryAttempt attempt) {
        return attempt.recipients().stream().map(AttemptedRecipient::address).toList();
    }

    private static Set<String> lowerCase(List<String> addresses) {
        return addresses.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
