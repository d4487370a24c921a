package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the subject of a message, decoded.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractSubjectAssert<
                SELF extends AbstractSubjectAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractAddressAssert<SELF, ACTUAL> {

    AbstractSubjectAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The subject is this.
     *
     * <pre>{@code
     * // Subject: Welcome to the shop passes
     * assertThat(mail).hasSubject("Welcome to the shop");
     * // and fails
     * assertThat(mail).hasSubject("Welcome");
     * }</pre>
     *
     * @param subject the whole decoded subject
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public SELF hasSubject(String subject) {
        return verify(
                mail -> mail.subject().equals(subject),
                "have subject " + quoted(subject),
                mail -> "it is " + quoted(mail.subject()));
    }

    /**
     * The subject meets the requirements.
     *
     * <pre>{@code
     * // Subject: Welcome to the shop passes
     * assertThat(mail).hasSubject(subject -> subject.startsWith("Welcome"));
     * // and fails
     * assertThat(mail).hasSubject(subject -> subject.isBlank());
     * }</pre>
     *
     * @param requirements assertions on the decoded subject
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public SELF hasSubject(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("subject", MailMessage::subject, requirements);
    }

    /**
     * The subject contains this.
     *
     * <pre>{@code
     * // Subject: Welcome to the shop passes
     * assertThat(mail).hasSubjectContaining("Welcome");
     * // and fails
     * assertThat(mail).hasSubjectContaining("welcome");
     * }</pre>
     *
     * @param part a part of the decoded subject
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public SELF hasSubjectContaining(String part) {
        return verify(
                mail -> mail.subject().contains(part),
                "have subject containing " + quoted(part),
                mail -> "it is " + quoted(mail.subject()));
    }
}
