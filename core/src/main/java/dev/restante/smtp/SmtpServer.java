package dev.restante.smtp;

import dev.restante.net.Connection;
import dev.restante.net.Protocol;
import dev.restante.store.MailStore;
import java.io.IOException;

/** The receiving side of SMTP and of LMTP. Names no command and no extension: they come with the dialect. */
public final class SmtpServer implements Protocol {

    private final TransferProtocol protocol;
    private final SmtpSettings settings;
    private final SmtpDialect dialect;
    private final MailStore store;
    private final AttemptLog attempts;

    /**
     * Makes a server.
     *
     * @param protocol which of the two it speaks
     * @param settings how it behaves
     * @param dialect what it knows
     * @param store where mail goes
     * @param attempts where each transaction leaves its trace
     */
    public SmtpServer(
            TransferProtocol protocol,
            SmtpSettings settings,
            SmtpDialect dialect,
            MailStore store,
            AttemptLog attempts) {
        this.protocol = protocol;
        this.settings = settings;
        this.dialect = dialect;
        this.store = store;
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return protocol.name();
    }

    @Override
    public void serve(Connection connection) throws IOException {
        new SmtpSession(connection, protocol, settings, dialect, store, attempts).run();
    }

    @Override
    public String tooManyConnections() {
        return dialect.wording(Reply.of(421, "4.3.2", "Too many connections, try again later"))
                .toWire();
    }
}
