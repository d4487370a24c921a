package dev.restante.assertj;

import dev.restante.mail.ReceivedMail;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on who sent a mail: the SMTP session as it stood when the transaction began.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractClientAssert<SELF extends AbstractClientAssert<SELF>>
        extends AbstractEnvelopeAssert<SELF> {

    AbstractClientAssert(@Nullable ReceivedMail actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The mail was sent over TLS, from the beginning or after STARTTLS.
     *
     * <pre>{@code
     * // a mail that came over TLS passes
     * assertThat(mail).wasSentOverTls();
     * // and one that came in plain text fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if the connection was not protected
     */
    public SELF wasSentOverTls() {
        return verify(
                mail -> mail.envelope().client().tls().isPresent(),
                "be sent over TLS",
                mail -> "it came in plain text from " + mail.envelope().client());
    }

    /**
     * Whoever sent the mail had logged in as this user.
     *
     * <pre>{@code
     * // a mail that jane@example.com sent after logging in passes
     * assertThat(mail).wasSentBy("jane@example.com");
     * // and fails
     * assertThat(mail).wasSentBy("bob@example.com");
     * }</pre>
     *
     * @param user the name by which the client authenticated, in any case
     * @return this assertion
     * @throws AssertionError if the client authenticated as somebody else, or not at all
     */
    public SELF wasSentBy(String user) {
        return verify(
                mail -> mail.envelope()
                        .client()
                        .user()
                        .filter(user::equalsIgnoreCase)
                        .isPresent(),
                "be sent by " + user,
                MailDescription::user);
    }
}
