package dev.restante;

import dev.restante.settings.DeliveryReports;
import java.util.Objects;

/**
 * How SMTP behaves: part of {@link MailServerBuilder}. What is not said has a sensible default. Not safe for several
 * threads.
 */
public final class SmtpOptions {

    DeliveryReports deliveryReports = DeliveryReports.NONE;

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
}
