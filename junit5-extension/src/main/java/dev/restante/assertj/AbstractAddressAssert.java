package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.EmailAddress;
import dev.restante.mail.MailMessage;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the addresses in the header of a message, which are compared without regard to case.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractAddressAssert<
                SELF extends AbstractAddressAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractHeaderAssert<SELF, ACTUAL> {

    AbstractAddressAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The header shows this author. What the envelope says is left to {@link ReceivedMailAssert#hasEnvelopeSender}:
     * mailing lists and services that track bounces put an address of their own there.
     *
     * <pre>{@code
     * // From: Shop <shop@example.com> passes
     * assertThat(mail).isFrom("shop@example.com");
     * // and fails
     * assertThat(mail).isFrom("bounces@example.com");
     * }</pre>
     *
     * @param address an address in the header field {@code From}, in any case
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public SELF isFrom(String address) {
        return verify(mail -> hasAddress(mail.from(), address), "be from " + address, this::authors);
    }

    /**
     * The header shows this addressee. Who really got a received mail is left to {@link ReceivedMailAssert#isTo}.
     *
     * <pre>{@code
     * // To: Jane <jane@example.com> passes
     * assertThat(mail).isAddressedTo("jane@example.com");
     * // and fails
     * assertThat(mail).isAddressedTo("bob@example.com");
     * }</pre>
     *
     * @param address an address in the header field {@code To}, in any case
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public SELF isAddressedTo(String address) {
        return verify(
                mail -> hasAddress(mail.to(), address),
                "be addressed to " + address,
                mail -> "To is " + listed(mail.to()));
    }

    /**
     * The header says that answers should go there.
     *
     * <pre>{@code
     * // Reply-To: <help@example.com> passes
     * assertThat(mail).hasReplyTo("help@example.com");
     * // and fails
     * assertThat(mail).hasReplyTo("shop@example.com");
     * }</pre>
     *
     * @param address an address in the header field {@code Reply-To}, in any case
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public SELF hasReplyTo(String address) {
        return verify(
                mail -> hasAddress(mail.replyTo(), address),
                "have Reply-To " + address,
                mail -> "Reply-To is " + listed(mail.replyTo()));
    }

    /**
     * The header shows this addressee of a copy.
     *
     * <pre>{@code
     * // Cc: Bob <bob@example.com> passes
     * assertThat(mail).hasCc("bob@example.com");
     * // and fails
     * assertThat(mail).hasCc("jane@example.com");
     * }</pre>
     *
     * @param address an address in the header field {@code Cc}, in any case
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public SELF hasCc(String address) {
        return verify(
                mail -> hasAddress(mail.cc(), address), "have Cc " + address, mail -> "Cc is " + listed(mail.cc()));
    }

    /** What a failure says of where the message comes from. */
    String authors(ACTUAL message) {
        return "From is " + listed(message.from());
    }

    private static boolean hasAddress(Collection<EmailAddress> addresses, String address) {
        return addresses.stream().anyMatch(a -> a.address().equalsIgnoreCase(address));
    }
}
