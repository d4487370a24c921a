package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpSession;
import java.util.List;

/** HELP (RFC 5321 section 4.1.1.8). */
public final class Help implements SmtpCommand {

    @Override
    public String verb() {
        return "HELP";
    }

    @Override
    public Reply run(SmtpSession session, String argument) {
        return new Reply(
                214,
                "2.0.0",
                List.of(
                        "Restante, a mail server for tests: every message is kept, none leaves.",
                        "Commands: " + String.join(" ", session.dialect().verbs())));
    }
}
