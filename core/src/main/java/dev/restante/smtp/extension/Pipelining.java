package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.Optional;

/** PIPELINING (RFC 2920): commands in a row; their replies leave together when no more input is waiting. */
public final class Pipelining implements SmtpExtension {

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of("PIPELINING");
    }
}
