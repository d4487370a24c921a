package dev.restante.smtp.extension;

import dev.restante.decode.Xtext;
import dev.restante.net.LineException;
import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.SaslContext;
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

/** AUTH (RFC 4954): the verb, and the parameter of MAIL that names the original author. */
public final class Auth implements SmtpExtension {

    private final Mechanisms mechanisms;

    /**
     * Makes the extension.
     *
     * @param mechanisms what is offered
     */
    public Auth(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    @Override
    public String keyword() {
        return "AUTH";
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        String names = mechanisms.names(session.saslContext());
        return names.isEmpty() ? Optional.empty() : Optional.of("AUTH " + names);
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("AUTH", Auth::checkSubmitter));
    }

    /** RFC 4954 section 5: an address in xtext, or {@code <>} where nobody answers for the mail. */
    private static void checkSubmitter(SmtpSession session, String value) throws SmtpException {
        if (value.isEmpty() || Xtext.decode(value).isEmpty()) {
            throw new SmtpException(501, "5.5.4", "AUTH takes an address in xtext (RFC 3461 section 4), or <>");
        }
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
        public boolean isSecret() {
            return true;
        }

        @Override
        public int shownOf(String argument) {
            String mechanism = argument.split(" ", 2)[0];
            return mechanisms.knows(mechanism) ? mechanism.length() : 0;
        }

        @Override
        public Reply run(SmtpSession session, String argument) throws SmtpException, IOException {
            requireRightMoment(session);
            String[] words = argument.split(" ", 2);
            SaslContext context = session.saslContext();
            SaslMechanism mechanism =
                    mechanisms.find(words[0], context).orElseThrow(() -> notOffered(words[0], context));
            String initialResponse = words.length > 1 ? words[1].strip() : null;
            try {
                String user = SaslDialogue.run(
                        mechanism.start(context), initialResponse, challenge -> session.ask(Reply.of(334, challenge)));
                session.logIn(user, mechanism.name());
            } catch (SaslException e) {
                e.discloseCancellation(session.connection().in());
                throw refusal(e);
            } catch (LineException e) {
                throw refusal(e);
            }
            return Reply.of(235, "2.7.0", "Authentication successful");
        }

        private SmtpException notOffered(String name, SaslContext context) {
            if (mechanisms.needsTls(name, context)) {
                return new SmtpException(538, "5.7.11", name + " needs TLS: send STARTTLS first");
            }
            return name.isEmpty()
                    ? new SmtpException(501, "5.5.4", "AUTH needs a mechanism: " + mechanisms.names(context))
                    : new SmtpException(504, "5.5.4", mechanisms.inWords(context));
        }

        private void requireRightMoment(SmtpSession session) throws SmtpException {
            session.client().requireIntroduced();
            Optional<String> user = session.client().user();
            if (user.isPresent()) {
                throw new SmtpException(503, "5.5.1", "Already authenticated as " + user.get());
            }
            if (session.transaction().isPresent()) {
                throw new SmtpException(503, "5.5.1", "AUTH is not allowed during a transaction");
            }
        }

        /** RFC 4954 section 4: too long a line has a code of its own. */
        private static SmtpException refusal(LineException e) {
            String enhanced = e.problem() == LineException.Problem.TOO_LONG ? "5.5.6" : "5.5.2";
            return new SmtpException(500, enhanced, e.getMessage());
        }

        /** RFC 4954 sections 4 and 6. */
        private static SmtpException refusal(SaslException e) {
            return switch (e.reason()) {
                case CANCELLED, OUT_OF_TURN -> new SmtpException(501, "5.7.0", e.getMessage());
                case MALFORMED -> new SmtpException(501, "5.5.2", e.getMessage());
                case REFUSED -> new SmtpException(535, "5.7.8", e.getMessage());
            };
        }
    }
}
