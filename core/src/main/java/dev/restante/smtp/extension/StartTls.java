package dev.restante.smtp.extension;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** STARTTLS (RFC 3207): the connection goes on encrypted, and the session begins anew. */
public final class StartTls implements SmtpExtension {

    @Override
    public String keyword() {
        return "STARTTLS";
    }

    /** Not announced once TLS is in use (RFC 3207 section 4.2). */
    @Override
    public Optional<String> announce(SmtpSession session) {
        return session.connection().layers().canStartTls() ? Optional.of(keyword()) : Optional.empty();
    }

    @Override
    public List<SmtpCommand> commands() {
        return List.of(new Verb());
    }

    private static final class Verb implements SmtpCommand {

        @Override
        public String verb() {
            return "STARTTLS";
        }

        @Override
        public boolean isAllowedBeforeTls() {
            return true;
        }

        @Override
        public Reply run(SmtpSession session, String argument) throws SmtpException, IOException {
            if (!argument.isEmpty()) {
                throw new SmtpException(501, "5.5.4", "STARTTLS takes no argument");
            }
            if (!session.connection().layers().canStartTls()) {
                throw new SmtpException(503, "5.5.1", "TLS is in use already");
            }
            session.connection().layers().prepareTls();
            return Reply.of(220, "2.0.0", "Begin the TLS handshake");
        }
    }
}
