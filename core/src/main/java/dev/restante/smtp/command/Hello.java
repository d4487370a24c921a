package dev.restante.smtp.command;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * HELO and EHLO (RFC 5321 section 4.1.1.1), and LHLO, which is the EHLO of LMTP (RFC 2033 section 4.1): the client's
 * name. All but HELO are answered with the extensions.
 */
public final class Hello implements SmtpCommand {

    private final String verb;
    private final boolean extended;

    private Hello(String verb, boolean extended) {
        this.verb = verb;
        this.extended = extended;
    }

    /**
     * HELO.
     *
     * @return the command
     */
    public static Hello helo() {
        return new Hello("HELO", false);
    }

    /**
     * EHLO.
     *
     * @return the command
     */
    public static Hello ehlo() {
        return new Hello("EHLO", true);
    }

    /**
     * LHLO.
     *
     * @return the command
     */
    public static Hello lhlo() {
        return new Hello("LHLO", true);
    }

    @Override
    public String verb() {
        return verb;
    }

    /** RFC 3207 section 4 names EHLO alone: who says HELO does not ask for extensions, and so not for STARTTLS. */
    @Override
    public boolean isAllowedBeforeTls() {
        return extended;
    }

    @Override
    public Reply run(SmtpSession session, String argument) throws SmtpException {
        if (argument.isBlank()) {
            throw new SmtpException(501, "5.5.4", verb + " needs the client's name: " + verb + " client.example.com");
        }
        session.greet(argument.strip());
        List<String> lines = new ArrayList<>();
        lines.add(session.settings().hostName());
        if (extended) {
            lines.addAll(session.dialect().announcements(session));
        }
        return new Reply(250, "", lines);
    }
}
