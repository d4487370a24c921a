package dev.restante;

import dev.restante.settings.DeliveryReports;
import dev.restante.settings.VrfyPolicy;
import java.util.Objects;

/**
 * How SMTP behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class SmtpOptions {

    DeliveryReports deliveryReports = DeliveryReports.NONE;
    VrfyPolicy vrfy = VrfyPolicy.ANSWER;
    boolean requireDeclared8Bit;
    boolean xclient;

    SmtpOptions() {}

    /**
     * Whether senders who ask for it with NOTIFY (RFC 3461) are told that their mail was delivered. A report is filed
     * and recorded like any mail, from {@code <>} to the sender, right after the mail that it is about and before that
     * mail is acknowledged. {@link MailServer#deliver} delivers reports on demand.
     *
     * @param when when the server reports of its own accord; never unless this is called
     * @return these options
     */
    public SmtpOptions deliveryReports(DeliveryReports when) {
        this.deliveryReports = Objects.requireNonNull(when, "when");
        return this;
    }

    /**
     * What VRFY and EXPN tell; {@link VrfyPolicy#ANSWER} unless this is called.
     *
     * @param policy what they tell
     * @return these options
     */
    public SmtpOptions vrfy(VrfyPolicy policy) {
        this.vrfy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Refuses messages with octets beyond ASCII that the client did not declare: those in the header with
     * {@code SMTPUTF8} (RFC 6531 section 3.4), all others with {@code BODY=8BITMIME} or {@code BODY=BINARYMIME} (RFC
     * 6152 section 3). Otherwise they are kept as they came.
     *
     * @param required whether they are refused; they are not unless this is called
     * @return these options
     */
    public SmtpOptions requireDeclared8Bit(boolean required) {
        this.requireDeclared8Bit = required;
        return this;
    }

    /**
     * Whether clients may say with XCLIENT for whom they speak (Postfix's {@code XCLIENT_README}): mails then show the
     * address, HELO name and login that they name, the latter without a password, even where the server is strict.
     *
     * @param allowed whether they may; they may not unless this is called
     * @return these options
     */
    public SmtpOptions xclient(boolean allowed) {
        this.xclient = allowed;
        return this;
    }
}
