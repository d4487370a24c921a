package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the plain text of a message.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractTextAssert<SELF extends AbstractTextAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractThreadAssert<SELF, ACTUAL> {

    AbstractTextAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The plain text of the body meets the requirements.
     *
     * <pre>{@code
     * // Hello Jane passes
     * assertThat(mail).hasText(text -> text.contains("Hello Jane"));
     * // and fails
     * assertThat(mail).hasText(text -> text.isEmpty());
     * }</pre>
     *
     * @param requirements assertions on the decoded plain text, with line ends as {@code \n}; it is empty if there is
     *     none
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public SELF hasText(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("text", MailMessage::text, requirements);
    }

    /**
     * The plain text of the body contains this.
     *
     * <pre>{@code
     * // Hello Jane passes
     * assertThat(mail).hasTextContaining("Hello Jane");
     * // and fails
     * assertThat(mail).hasTextContaining("Hello Bob");
     * }</pre>
     *
     * @param part a part of the decoded plain text, with line ends as {@code \n}
     * @return this assertion
     * @throws AssertionError if it does not, or there is none
     */
    public SELF hasTextContaining(String part) {
        return verifyContaining("text", MailMessage::text, part);
    }

    /**
     * What a reader sees of the body meets the requirements: the text of the HTML without its markup and without what
     * is hidden in it, or the plain text if there is no HTML.
     *
     * <pre>{@code
     * // <p>Hello <b>Jane</b></p> passes
     * assertThat(mail).hasVisibleText(text -> text.contains("Hello Jane"));
     * // and fails
     * assertThat(mail).hasVisibleText(text -> text.contains("<b>"));
     * }</pre>
     *
     * @param requirements assertions on the text, with line ends as {@code \n}
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public SELF hasVisibleText(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("visible text", MailMessage::visibleText, requirements);
    }

    /**
     * What a reader sees of the body contains this, as {@link #hasVisibleText} reads it.
     *
     * <pre>{@code
     * // <p>Hello <b>Jane</b></p> passes
     * assertThat(mail).hasVisibleTextContaining("Hello Jane");
     * // and fails
     * assertThat(mail).hasVisibleTextContaining("Hello Bob");
     * }</pre>
     *
     * @param part a part of the text, with line ends as {@code \n}
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public SELF hasVisibleTextContaining(String part) {
        return verifyContaining("visible text", MailMessage::visibleText, part);
    }
}
