package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.SaslContext;
import dev.restante.sasl.SaslException;
import java.io.IOException;

/** LOGIN (RFC 3501 section 6.2.3). */
public final class Login {

    private Login() {}

    /**
     * Reads the arguments: user and password.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if they break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        String user = in.named(in.astring());
        in.sp();
        String password = in.astring();
        return session -> {
            session.connection().recording().named(user);
            requireAllowed(session.dialect().mechanisms(), session.saslContext());
            try {
                session.store().check(user, password);
                session.logIn(user, "LOGIN");
                return Completion.withCapabilities(session);
            } catch (SaslException e) {
                throw ImapException.no("AUTHENTICATIONFAILED", e.getMessage());
            }
        };
    }

    /** RFC 3501 section 6.2.3: LOGINDISABLED. */
    private static void requireAllowed(Mechanisms mechanisms, SaslContext context) throws ImapException {
        if (mechanisms.takesPasswords(context)) {
            return;
        }
        throw mechanisms.passwordsNeedTls(context)
                ? ImapException.no("PRIVACYREQUIRED", "LOGIN needs TLS: send STARTTLS first")
                : ImapException.no("CANNOT", "Passwords are not taken. " + mechanisms.inWords(context));
    }
}
