package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.Optional;

/** ENHANCEDSTATUSCODES (RFC 2034): replies carry the codes of RFC 3463. */
public final class EnhancedStatusCodes implements SmtpExtension {

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of("ENHANCEDSTATUSCODES");
    }
}
