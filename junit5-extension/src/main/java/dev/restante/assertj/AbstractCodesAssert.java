package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;
import static dev.restante.assertj.FailureText.quoted;

import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the one-time codes in the body of a message.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractCodesAssert<SELF extends AbstractCodesAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractLinksAssert<SELF, ACTUAL> {

    AbstractCodesAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * There is this one-time code.
     *
     * <pre>{@code
     * // Your code is 123 456 passes
     * assertThat(mail).hasCode("123456");
     * // and fails
     * assertThat(mail).hasCode("654321");
     * }</pre>
     *
     * @param code the code without spaces, as {@link MailMessage#codes()} finds it
     * @return this assertion
     * @throws AssertionError if it is not there
     */
    public SELF hasCode(String code) {
        return verify(mail -> mail.codes().contains(code), "have the code " + quoted(code), mail -> codes(mail));
    }

    /**
     * There is one one-time code, which meets the requirements.
     *
     * <pre>{@code
     * // Your code is 123 456 passes
     * assertThat(mail).hasCode(code -> code.hasSize(6));
     * // and fails
     * assertThat(mail).hasCode(code -> code.hasSize(8));
     * }</pre>
     *
     * @param requirements assertions on the code, as {@link MailMessage#codes()} finds it
     * @return this assertion
     * @throws AssertionError if there is none, there are several, or the requirements fail
     */
    public SELF hasCode(Consumer<? super AbstractStringAssert<?>> requirements) {
        verify(mail -> mail.codes().size() == 1, "have one code", mail -> codes(mail));
        return verifyText("code", mail -> mail.codes().get(0), requirements);
    }

    /**
     * There is no one-time code.
     *
     * <pre>{@code
     * // Welcome to the shop passes
     * assertThat(mail).hasNoCode();
     * // Your code is 123 456 fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if {@link MailMessage#codes()} finds one
     */
    public SELF hasNoCode() {
        return verify(mail -> mail.codes().isEmpty(), "have no code", mail -> codes(mail));
    }

    private static String codes(MailMessage message) {
        return "its codes are " + listed(message.codes());
    }
}
