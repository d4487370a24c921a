package dev.restante.smtp.extension;

import dev.restante.net.LineException;
import dev.restante.sasl.SaslDialogue;
import dev.restante.sasl.SaslException;
import dev.restante.sasl.SaslMechanism;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** AUTH (RFC 4954): the verb, and the parameter of MAIL that names the original author. */
public final class Auth implements SmtpExtension {

    private final List<SaslMechanism> mechanisms;

    /**
     * Makes the extension.
     *
     * @param mechanisms what is offered, in this order
     */
    public Auth(List<SaslMechanism> mechanisms) {
        this.mechanisms = List.copyOf(mechanisms);
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of("AUTH " + names());
    }

    private String names() {
        return mechanisms.stream().map(SaslMechanism::name).collect(Collectors.joining(" "));
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("AUTH", (session, value) -> {
            if (value.isEmpty()) {
                throw new SmtpException(501, "5.5.4", "AUTH takes an address or <>");
            }
        }));
    }

    @Override
    public List<SmtpCommand> commands() {
        return List.of(new Verb());
    }

    private final class Verb implements SmtpCommand {

        @Override
        public String verb() {
            return "AUTH";
        }

        @Override
        public Reply run(SmtpSession session, String argument) throws SmtpException, LineException, IOException {
            requireRightMoment(session);
            if (argument.isEmpty()) {
                throw new SmtpException(501, "5.5.4", "AUTH needs a mechanism: " + names());
            }
            String[] words = argument.split(" ", 2);
            SaslMechanism mechanism = mechanisms.stream()
                    .filter(each -> each.name().equalsIgnoreCase(words[0]))
                    .findFirst()
                    .orElseThrow(() -> new SmtpException(504, "5.5.4", "Mechanisms are " + names()));
            String initialResponse = words.length > 1 ? words[1].strip() : null;
            try {
                session.authenticated(SaslDialogue.run(
                        mechanism.start(session.store()),
                        initialResponse,
                        challenge -> session.ask(Reply.of(334, challenge))));
            } catch (SaslException e) {
                throw refusal(e);
            }
            return Reply.of(235, "2.7.0", "Authentication successful");
        }

        private void requireRightMoment(SmtpSession session) throws SmtpException {
            if (!session.isGreeted()) {
                throw new SmtpException(503, "5.5.1", "Send EHLO first");
            }
            if (session.user().isPresent()) {
                throw new SmtpException(
                        503,
                        "5.5.1",
                        "Already authenticated as " + session.user().get());
            }
            if (session.transaction().isPresent()) {
                throw new SmtpException(503, "5.5.1", "AUTH is not allowed during a transaction");
            }
        }

        private SmtpException refusal(SaslException e) {
            return switch (e.reason()) {
                case CANCELLED -> new SmtpException(501, "5.7.0", e.getMessage());
                case MALFORMED -> new SmtpException(501, "5.5.2", e.getMessage());
                case REFUSED -> new SmtpException(535, "5.7.8", e.getMessage());
            };
        }
    }
}
