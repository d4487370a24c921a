package dev.restante.imap;

import dev.restante.imap.wire.ReaderLimits;
import dev.restante.net.Connection;
import dev.restante.net.Protocol;
import dev.restante.net.Threads;
import dev.restante.store.MailStore;
import java.io.IOException;
import java.util.function.Supplier;

/** The serving side of IMAP. Names no command: they come with the dialect. */
public final class ImapServer implements Protocol {

    private final ReaderLimits limits;
    private final Supplier<ImapDialect> dialect;
    private final MailStore store;
    private final Threads threads;

    /**
     * Makes a server.
     *
     * @param limits how much a client may say in one command
     * @param dialect what it knows; asked for with each connection, so that a server which nobody uses need not make it
     * @param store where mail is
     * @param threads makes the thread that tells changes during IDLE
     */
    public ImapServer(ReaderLimits limits, Supplier<ImapDialect> dialect, MailStore store, Threads threads) {
        this.limits = limits;
        this.dialect = dialect;
        this.store = store;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "IMAP";
    }

    @Override
    public void serve(Connection connection) throws IOException {
        new ImapSession(connection, limits, dialect.get(), store, threads).run();
    }

    @Override
    public String tooManyConnections() {
        return "* BYE [UNAVAILABLE] Too many connections, try again later\r\n";
    }
}
