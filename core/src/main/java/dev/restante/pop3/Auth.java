package dev.restante.pop3;

import dev.restante.net.LineException;
import dev.restante.sasl.SaslDialogue;
import dev.restante.sasl.SaslException;
import dev.restante.sasl.SaslMechanism;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** AUTH (RFC 5034, which replaces RFC 1734). */
final class Auth {

    private Auth() {}

    static Pop3Command row() {
        return new Pop3Command(
                        "AUTH", "[mechanism [initial-response]]", Set.of(Pop3State.AUTHORIZATION), Auth::authenticate)
                .withSecret()
                .announcing(Pop3Capability.of("SASL", Auth::announce));
    }

    private static Optional<String> announce(Pop3Session session) {
        LoginOffer offer = session.offer();
        return offer.isEmpty() ? Optional.empty() : Optional.of("SASL " + offer.names());
    }

    private static Pop3Reply authenticate(Pop3Session session, Arguments arguments)
            throws Pop3Exception, LineException, IOException {
        String[] words = arguments.words(0, 2);
        if (words.length == 0) {
            return list(session.offer());
        }
        if (session.dialect().mechanisms().knows(words[0])) {
            session.disclose("AUTH " + words[0]);
        }
        SaslMechanism mechanism = session.offer().mechanism(words[0]);
        String initialResponse = words.length > 1 ? words[1] : null;
        try {
            String user =
                    SaslDialogue.run(mechanism.start(session.saslContext()), initialResponse, session::askForResponse);
            session.logIn(user, mechanism.name());
        } catch (SaslException e) {
            session.discloseCancellation(e);
            throw new Pop3Exception(e);
        }
        return Pop3Commands.maildropHas(session);
    }

    /** In no RFC, but clients that are older than CAPA ask so for the mechanisms. */
    private static Pop3Reply list(LoginOffer offer) throws Pop3Exception {
        offer.requireAny();
        return Pop3Reply.ok("Mechanisms follow", offer.names().split(" "));
    }
}
