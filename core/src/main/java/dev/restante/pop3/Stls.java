package dev.restante.pop3;

import java.io.IOException;
import java.util.Set;

/** STLS (RFC 2595 section 4): the connection goes on encrypted, and the session begins anew. */
final class Stls {

    private Stls() {}

    static Pop3Command row() {
        return new Pop3Command("STLS", "", Set.of(Pop3State.AUTHORIZATION), Stls::run)
                .announcing(Pop3Capability.when("STLS", Pop3Session::canStartTls));
    }

    private static Pop3Reply run(Pop3Session session, Arguments arguments) throws Pop3Exception, IOException {
        arguments.none();
        if (!session.canStartTls()) {
            throw new Pop3Exception("TLS is in use already");
        }
        session.prepareTls();
        return Pop3Reply.ok("Begin the TLS handshake");
    }
}
