package dev.restante.smtp.command;

import dev.restante.smtp.SmtpException;

/** Checks what follows a verb. */
final class Arguments {

    private Arguments() {}

    static void requireNone(String verb, String argument) throws SmtpException {
        if (!argument.isBlank()) {
            throw new SmtpException(501, "5.5.4", verb + " takes no argument");
        }
    }
}
