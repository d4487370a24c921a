package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.net.LineException;
import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.SaslContext;
import dev.restante.sasl.SaslDialogue;
import dev.restante.sasl.SaslException;
import dev.restante.sasl.SaslMechanism;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** AUTHENTICATE (RFC 3501 section 6.2.2), with or without SASL-IR (RFC 4959). */
public final class Authenticate {

    private Authenticate() {}

    /**
     * Reads the arguments: the mechanism.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if it breaks the grammar
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        return action(mechanism(in, dialect), null);
    }

    /**
     * Reads the arguments: the mechanism, and perhaps an initial response (RFC 4959 section 3).
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if it breaks the grammar
     * @throws IOException if the connection breaks
     */
    public static Action withInitialResponse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, IOException {
        String name = mechanism(in, dialect);
        return action(name, in.trySp() ? in.token(Authenticate::isBase64, "a response in base64, or =") : null);
    }

    /** Any other word than a mechanism may be a secret in the wrong place. */
    private static String mechanism(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        in.sp();
        String name = in.named(in.atom());
        if (dialect.mechanisms().knows(name)) {
            in.discloseSoFar();
        }
        return name;
    }

    /** {@code base64-char}, and the padding, which alone is the empty response. */
    private static boolean isBase64(int c) {
        return Grammar.isAlpha(c) || Grammar.isDigit(c) || c == '+' || c == '/' || c == '=';
    }

    private static Action action(String name, @Nullable String initialResponse) {
        return session -> {
            Mechanisms mechanisms = session.dialect().mechanisms();
            SaslMechanism mechanism = mechanisms
                    .find(name, session.saslContext())
                    .orElseThrow(() -> notOffered(name, mechanisms, session.saslContext()));
            authenticate(session, mechanism, initialResponse);
            return Completion.withCapabilities(session);
        };
    }

    private static ImapException notOffered(String name, Mechanisms mechanisms, SaslContext context) {
        return mechanisms.needsTls(name, context)
                ? ImapException.no("PRIVACYREQUIRED", name + " needs TLS: send STARTTLS first")
                : ImapException.no("CANNOT", mechanisms.inWords(context));
    }

    private static void authenticate(ImapSession session, SaslMechanism mechanism, @Nullable String initialResponse)
            throws ImapException, IOException {
        try {
            String user = SaslDialogue.run(
                    mechanism.start(session.saslContext()), initialResponse, challenge -> ask(session, challenge));
            session.logIn(user, mechanism.name());
        } catch (SaslException e) {
            e.discloseCancellation(session.connection().in());
            throw e.reason() == SaslException.Reason.REFUSED
                    ? ImapException.no("AUTHENTICATIONFAILED", e.getMessage())
                    : ImapException.bad(e.getMessage());
        } catch (LineException e) {
            throw ImapException.bad(e.getMessage());
        }
    }

    private static String ask(ImapSession session, String challenge) throws LineException, IOException {
        session.out().raw("+ ").raw(challenge).end();
        return session.readLine();
    }
}
