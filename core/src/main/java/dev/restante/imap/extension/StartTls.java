package dev.restante.imap.extension;

import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.NOT_AUTHENTICATED;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.wire.ImapReader;

/** STARTTLS (RFC 3501 section 6.2.1, RFC 9051 section 6.2.1). */
public final class StartTls {

    private StartTls() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("STARTTLS")
                .announcedIf(session -> !session.isAuthenticated()
                        && session.connection().layers().canStartTls())
                .command(new ImapCommand("STARTTLS", NOT_AUTHENTICATED, TOLD, StartTls::parse))
                .build();
    }

    private static ImapCommand.Action parse(ImapReader in, ImapDialect dialect) {
        return session -> {
            if (!session.connection().layers().canStartTls()) {
                throw ImapException.bad("TLS is in use already");
            }
            session.connection().layers().prepareTls();
            return Completion.OK;
        };
    }
}
