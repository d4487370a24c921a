package dev.restante.imap.extension;

import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.AUTHENTICATED;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import java.io.IOException;

/** COMPRESS=DEFLATE (RFC 4978). Its grammar has it among the commands that need a login, and so it is announced. */
public final class Compress {

    private static final String ALGORITHM = "DEFLATE";

    private Compress() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("COMPRESS=" + ALGORITHM)
                .announcedIf(session -> session.isAuthenticated()
                        && !session.connection().layers().isCompressed())
                .command(new ImapCommand("COMPRESS", AUTHENTICATED, TOLD, Compress::parse))
                .build();
    }

    /** {@code compress = "COMPRESS" SP algorithm}. */
    private static ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, IOException {
        in.sp();
        String algorithm = in.atom();
        if (!algorithm.equalsIgnoreCase(ALGORITHM)) {
            throw new ImapSyntaxException("There is no compression but " + ALGORITHM);
        }
        return Compress::begin;
    }

    private static Completion begin(ImapSession session) throws ImapException {
        if (session.connection().layers().isCompressed()) {
            throw ImapException.bad("COMPRESSIONACTIVE", ALGORITHM + " is in use already");
        }
        session.connection().layers().prepareCompression();
        return Completion.OK;
    }
}
