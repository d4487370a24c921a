package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;

/** PIPELINING (RFC 2920): commands in a row; their replies leave together when no more input is waiting. */
public final class Pipelining implements SmtpExtension {

    @Override
    public String keyword() {
        return "PIPELINING";
    }
}
