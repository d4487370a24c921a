package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the header fields of a message. Names of fields are compared without regard to case, values exactly.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractHeaderAssert<SELF extends AbstractHeaderAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractMailAssert<SELF, ACTUAL> {

    AbstractHeaderAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * There is a header field of this name.
     *
     * <pre>{@code
     * // X-Campaign: spring passes
     * assertThat(mail).hasHeader("X-Campaign");
     * // and fails
     * assertThat(mail).hasHeader("X-Season");
     * }</pre>
     *
     * @param name the field name, in any case
     * @return this assertion
     * @throws AssertionError if there is none
     */
    public SELF hasHeader(String name) {
        return verify(mail -> mail.header(name).isPresent(), "have header " + name, MailDescription::headerNames);
    }

    /**
     * A header field has this value.
     *
     * <pre>{@code
     * // X-Campaign: spring passes
     * assertThat(mail).hasHeader("X-Campaign", "spring");
     * // and fails
     * assertThat(mail).hasHeader("X-Campaign", "Spring");
     * }</pre>
     *
     * @param name the field name, in any case
     * @param value the whole value, unfolded and decoded
     * @return this assertion
     * @throws AssertionError if no field of the name has it
     */
    public SELF hasHeader(String name, String value) {
        return verify(
                mail -> mail.headers(name).contains(value),
                "have header " + name + ": " + value,
                mail -> headersOrNames(mail, name));
    }

    /**
     * There is no header field of this name.
     *
     * <pre>{@code
     * // a mail without it passes
     * assertThat(mail).doesNotHaveHeader("Bcc");
     * // and fails
     * assertThat(mail).doesNotHaveHeader("Subject");
     * }</pre>
     *
     * @param name the field name, in any case
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public SELF doesNotHaveHeader(String name) {
        return verify(
                mail -> mail.header(name).isEmpty(),
                "have no header " + name,
                mail -> MailDescription.headerValues(mail, name));
    }

    /**
     * There is one header field of this name, and its value meets the requirements.
     *
     * <pre>{@code
     * // X-Campaign: spring passes
     * assertThat(mail).hasHeader("X-Campaign", campaign -> campaign.startsWith("spr"));
     * // and fails
     * assertThat(mail).hasHeader("X-Campaign", campaign -> campaign.isEmpty());
     * }</pre>
     *
     * @param name the field name, in any case
     * @param requirements assertions on the value, unfolded and decoded
     * @return this assertion
     * @throws AssertionError if there is none, there are several, or the requirements fail
     */
    public SELF hasHeader(String name, Consumer<? super AbstractStringAssert<?>> requirements) {
        hasHeaderCount(name, 1);
        return verifyText("header " + name, mail -> mail.headers(name).get(0), requirements);
    }

    /**
     * There are so many header fields of this name.
     *
     * <pre>{@code
     * // a mail with one Date passes
     * assertThat(mail).hasHeaderCount("Date", 1);
     * // and fails
     * assertThat(mail).hasHeaderCount("Date", 2);
     * }</pre>
     *
     * @param name the field name, in any case
     * @param count how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer
     */
    public SELF hasHeaderCount(String name, int count) {
        return verify(
                mail -> mail.headers(name).size() == count,
                "have %d header %s %s".formatted(count, count == 1 ? "field" : "fields", name),
                mail -> headersOrNames(mail, name));
    }

    private static String headersOrNames(MailMessage message, String name) {
        return message.headers(name).isEmpty()
                ? MailDescription.headerNames(message)
                : MailDescription.headerValues(message, name);
    }
}
