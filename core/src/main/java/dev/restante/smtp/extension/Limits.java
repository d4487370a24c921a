package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.Optional;

/**
 * LIMITS (RFC 9422): how many recipients a transaction may have. There is no limit to transactions (MAILMAX) or
 * recipient domains (RCPTDOMAINMAX), so that none is announced.
 */
public final class Limits implements SmtpExtension {

    /** RFC 9422 section 4.2: a limit has at most six digits. */
    private static final int MOST = 999_999;

    @Override
    public String keyword() {
        return "LIMITS";
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of(session.settings().maxRecipients())
                .filter(limit -> limit <= MOST)
                .map(limit -> "LIMITS RCPTMAX=" + limit);
    }
}
