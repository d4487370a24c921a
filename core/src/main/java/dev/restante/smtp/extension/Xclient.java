package dev.restante.smtp.extension;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;
import java.util.Optional;

/**
 * XCLIENT (Postfix's {@code XCLIENT_README}): a client that is trusted says for whom it speaks, and the session begins
 * anew as if that one had connected. Everybody is trusted, so this is for servers that want it.
 *
 * <p>As in Postfix, name, address and port stay until another XCLIENT changes them; HELO and LOGIN hold only if the
 * last XCLIENT had them, and HELO until the next HELO or EHLO. A command with a mistake changes nothing.
 */
public final class Xclient implements SmtpExtension {

    private static final String VERB = "XCLIENT";

    @Override
    public String keyword() {
        return VERB;
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of(VERB + " " + XclientAttributes.NAMES);
    }

    @Override
    public List<SmtpCommand> commands() {
        return List.of(new Verb());
    }

    private static final class Verb implements SmtpCommand {

        @Override
        public String verb() {
            return VERB;
        }

        @Override
        public Reply run(SmtpSession session, String argument) throws SmtpException {
            if (session.transaction().isPresent()) {
                throw new SmtpException(503, "5.5.1", "XCLIENT is not allowed during a transaction; RSET ends it");
            }
            XclientAttributes attributes =
                    new XclientAttributes(session.client().address());
            attributes.readAll(argument);
            session.client().become(attributes.address(), attributes.helo());
            attributes.login().ifPresent(user -> session.client().authenticate(user, VERB));
            return session.greeting();
        }
    }
}
