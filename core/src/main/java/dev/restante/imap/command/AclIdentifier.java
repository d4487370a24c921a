package dev.restante.imap.command;

import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.sasl.SaslPrep;
import java.io.IOException;

/**
 * Of whom an access control list speaks (RFC 4314 section 2).
 *
 * @param text as the client says it, prepared (RFC 4314 section 3)
 */
record AclIdentifier(String text) {

    private static final String NEGATIVE = "-";
    private static final int MAX_LENGTH = 1000;

    /** {@code identifier = astring}. */
    static AclIdentifier read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        String prepared = SaslPrep.prepare(in.astring())
                .orElseThrow(() -> new ImapSyntaxException("An identifier has characters that SASLprep prohibits"));
        if (prepared.isEmpty() || prepared.equals(NEGATIVE)) {
            throw new ImapSyntaxException("An identifier must not be empty");
        }
        if (prepared.length() > MAX_LENGTH) {
            throw new ImapSyntaxException("An identifier has at most " + MAX_LENGTH + " characters");
        }
        return new AclIdentifier(prepared);
    }

    /** By which the store knows it: a user can have several names to log in with. */
    String canonical(ImapSession session) {
        String negative = text.startsWith(NEGATIVE) ? NEGATIVE : "";
        String user = text.substring(negative.length());
        return session.store().isNameOf(user, session.account())
                ? negative + session.account().name()
                : text;
    }

    boolean isOwner(ImapSession session) {
        return canonical(session).equals(session.account().name());
    }
}
