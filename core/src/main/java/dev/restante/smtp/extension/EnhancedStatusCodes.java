package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;

/** ENHANCEDSTATUSCODES (RFC 2034): replies carry the codes of RFC 3463. */
public final class EnhancedStatusCodes implements SmtpExtension {

    @Override
    public String keyword() {
        return "ENHANCEDSTATUSCODES";
    }

    @Override
    public boolean bringsEnhancedCodes() {
        return true;
    }
}
