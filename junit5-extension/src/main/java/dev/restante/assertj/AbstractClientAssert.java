package dev.restante.assertj;

import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on who sent a mail: the SMTP session as it stood when the transaction began.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractClientAssert<SELF extends AbstractClientAssert<SELF>>
        extends AbstractParametersAssert<SELF> {

    AbstractClientAssert(@Nullable ReceivedMail actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The mail was sent over TLS, from the beginning or after STARTTLS.
     *
     * <pre>{@code
     * // a mail that came over TLS passes
     * assertThat(mail).wasSentOverTls();
     * // and one that came without it fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if the connection was not protected
     */
    public SELF wasSentOverTls() {
        return verify(
                mail -> mail.envelope().client().tls().isPresent(),
                "be sent over TLS",
                mail -> "it came without TLS from " + mail.envelope().client());
    }

    /**
     * The mail was sent over TLS that meets the requirements.
     *
     * <pre>{@code
     * // TLS 1.3 passes
     * assertThat(mail).wasSentOverTls(tls -> tls.hasProtocol("TLSv1.3"));
     * // and fails
     * assertThat(mail).wasSentOverTls(tls -> tls.hasProtocol("TLSv1.2"));
     * }</pre>
     *
     * @param requirements assertions on what the two sides agreed on
     * @return this assertion
     * @throws AssertionError if the connection was not protected, or the requirements fail
     */
    public SELF wasSentOverTls(Consumer<? super TlsAssert> requirements) {
        wasSentOverTls();
        TlsDetails tls = actual.envelope().client().tls().orElseThrow();
        requirements.accept(new TlsAssert(tls).as("%s", describe("TLS of " + actual)));
        return myself;
    }

    /**
     * The mail was sent without TLS.
     *
     * <pre>{@code
     * // a mail that came without TLS passes
     * assertThat(mail).wasSentWithoutTls();
     * // and one that came over TLS fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if the connection was protected
     */
    public SELF wasSentWithoutTls() {
        return verify(
                mail -> mail.envelope().client().tls().isEmpty(),
                "be sent without TLS",
                mail -> "it came from " + mail.envelope().client());
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

    /**
     * Whoever sent the mail had logged in as this user in this way.
     *
     * <pre>{@code
     * // a mail that jane@example.com sent after AUTH PLAIN passes
     * assertThat(mail).wasSentBy("jane@example.com", "PLAIN");
     * // and fails
     * assertThat(mail).wasSentBy("jane@example.com", "LOGIN");
     * }</pre>
     *
     * @param user the name by which the client authenticated, in any case
     * @param mechanism the SASL mechanism, such as {@code PLAIN}, in any case
     * @return this assertion
     * @throws AssertionError if the client authenticated as somebody else, in another way, or not at all
     */
    public SELF wasSentBy(String user, String mechanism) {
        return verify(
                mail -> mail.envelope()
                                .client()
                                .user()
                                .filter(user::equalsIgnoreCase)
                                .isPresent()
                        && mail.envelope()
                                .client()
                                .mechanism()
                                .filter(mechanism::equalsIgnoreCase)
                                .isPresent(),
                "be sent by %s with %s".formatted(user, mechanism),
                MailDescription::user);
    }

    /**
     * Whoever sent the mail had not logged in.
     *
     * <pre>{@code
     * // a mail that came without AUTH passes
     * assertThat(mail).wasSentWithoutAuthentication();
     * // and one of an authenticated user fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if the client had authenticated
     */
    public SELF wasSentWithoutAuthentication() {
        return verify(
                mail -> mail.envelope().client().user().isEmpty(),
                "be sent without authentication",
                MailDescription::user);
    }

    /**
     * The client introduced itself so.
     *
     * <pre>{@code
     * // EHLO shop.example.com passes
     * assertThat(mail).hasHelo("shop.example.com");
     * // and fails
     * assertThat(mail).hasHelo("localhost");
     * }</pre>
     *
     * @param name the argument of HELO or EHLO, in any case
     * @return this assertion
     * @throws AssertionError if it gave another name
     */
    public SELF hasHelo(String name) {
        return verify(
                mail -> mail.envelope().client().helo().equalsIgnoreCase(name),
                "have the HELO name " + name,
                mail -> "it is " + mail.envelope().client().helo());
    }
}
