package dev.restante.assertj;

import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the ESMTP parameters of MAIL and RCPT.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractParametersAssert<SELF extends AbstractParametersAssert<SELF>>
        extends AbstractEnvelopeAssert<SELF> {

    AbstractParametersAssert(@Nullable ReceivedMail actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * MAIL had this ESMTP parameter, with whatever value.
     *
     * <pre>{@code
     * // MAIL FROM:<shop@example.com> SMTPUTF8 passes
     * assertThat(mail).hasMailParameter("SMTPUTF8");
     * // and fails
     * assertThat(mail).hasMailParameter("REQUIRETLS");
     * }</pre>
     *
     * @param keyword its keyword, in any case
     * @return this assertion
     * @throws AssertionError if it had not
     */
    public SELF hasMailParameter(String keyword) {
        return verify(
                mail -> mail.envelope().parameters().containsKey(upperCase(keyword)),
                "have the parameter %s of MAIL".formatted(keyword),
                MailDescription::mailParameters);
    }

    /**
     * MAIL had this ESMTP parameter with this value.
     *
     * <pre>{@code
     * // MAIL FROM:<shop@example.com> BODY=8BITMIME passes
     * assertThat(mail).hasMailParameter("BODY", "8BITMIME");
     * // and fails
     * assertThat(mail).hasMailParameter("BODY", "7BIT");
     * }</pre>
     *
     * @param keyword its keyword, in any case
     * @param value the whole value
     * @return this assertion
     * @throws AssertionError if it had another value, or no such parameter
     */
    public SELF hasMailParameter(String keyword, String value) {
        return verify(
                mail -> value.equals(mail.envelope().parameters().get(upperCase(keyword))),
                "have the parameter %s=%s of MAIL".formatted(keyword, value),
                MailDescription::mailParameters);
    }

    /**
     * The RCPT of a recipient had this ESMTP parameter.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> NOTIFY=NEVER passes
     * assertThat(mail).hasRecipientParameter("jane@example.com", "NOTIFY", "NEVER");
     * // and fails
     * assertThat(mail).hasRecipientParameter("jane@example.com", "NOTIFY", "DELAY");
     * }</pre>
     *
     * @param address the recipient, in any case
     * @param keyword its keyword, in any case
     * @param value the whole value
     * @return this assertion
     * @throws AssertionError if it had another value or no such parameter, or there is no such recipient
     */
    public SELF hasRecipientParameter(String address, String keyword, String value) {
        isTo(address);
        return verify(
                mail -> value.equals(recipient(mail, address).parameters().get(upperCase(keyword))),
                "have the parameter %s=%s of RCPT TO:<%s>".formatted(keyword, value, address),
                mail -> MailDescription.parameters(recipient(mail, address).parameters()));
    }

    private static Recipient recipient(ReceivedMail mail, String address) {
        return mail.envelope().recipients().stream()
                .filter(each -> each.address().equalsIgnoreCase(address))
                .findFirst()
                .orElseThrow();
    }

    private static String upperCase(String keyword) {
        return keyword.toUpperCase(Locale.ROOT);
    }
}
