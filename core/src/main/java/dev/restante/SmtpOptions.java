package dev.restante;

import dev.restante.settings.VrfyPolicy;
import java.util.Objects;

/**
 * How SMTP behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class SmtpOptions {

    VrfyPolicy vrfy = VrfyPolicy.ANSWER;
    boolean refuseUndeclared8Bit;
    boolean xclient;

    SmtpOptions() {}

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
     * 6152 section 3). Otherwise they are kept as they came, as most servers do.
     *
     * @param refuse whether they are refused; they are not unless this is called
     * @return these options
     */
    public SmtpOptions refuseUndeclared8Bit(boolean refuse) {
        this.refuseUndeclared8Bit = refuse;
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
