package dev.restante.pop3;

import dev.restante.sasl.SaslException;
import java.io.IOException;
import java.util.Set;

/** USER and PASS (RFC 1939 section 7), where a client may say its password. */
final class PasswordLogin {

    /** Of both commands (RFC 2449 section 6.2): neither is there without the other. */
    private static final Pop3Capability USER =
            Pop3Capability.when("USER", session -> session.offer().takesPasswords());

    private PasswordLogin() {}

    /** What is said of who has logged in like this. */
    static final String MECHANISM = "PASS";

    static Pop3Command user() {
        return new Pop3Command("USER", "name", Set.of(Pop3State.AUTHORIZATION), PasswordLogin::user).announcing(USER);
    }

    static Pop3Command pass() {
        return new Pop3Command("PASS", "password", Set.of(Pop3State.AUTHORIZATION), PasswordLogin::pass)
                .withSecret()
                .announcing(USER);
    }

    /** Says yes to any name: who has an account is told only to those who know its password. */
    private static Pop3Reply user(Pop3Session session, Arguments arguments) throws Pop3Exception {
        session.offer().requirePasswords("USER");
        session.claim(arguments.name());
        return Pop3Reply.ok("Send PASS");
    }

    private static Pop3Reply pass(Pop3Session session, Arguments arguments) throws Pop3Exception, IOException {
        session.offer().requirePasswords("PASS");
        String password = arguments.text();
        String user = session.useUpClaim();
        try {
            session.saslContext().credentials().check(user, password);
            session.logIn(user, MECHANISM);
        } catch (SaslException e) {
            throw new Pop3Exception(e);
        }
        return Pop3Commands.maildropHas(session);
    }
}
