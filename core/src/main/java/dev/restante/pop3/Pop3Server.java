package dev.restante.pop3;

import dev.restante.net.Connection;
import dev.restante.net.Protocol;
import dev.restante.store.MailStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** POP3. Names no command and no capability: they come with the dialect. */
public final class Pop3Server implements Protocol {

    private final Pop3Settings settings;
    private final Pop3Dialect dialect;
    private final MailStore store;

    /**
     * Makes a server.
     *
     * @param settings how it behaves
     * @param dialect what it knows
     * @param store where mail is
     */
    public Pop3Server(Pop3Settings settings, Pop3Dialect dialect, MailStore store) {
        this.settings = settings;
        this.dialect = dialect;
        this.store = store;
    }

    @Override
    public String name() {
        return "POP3";
    }

    @Override
    public void serve(Connection connection) throws IOException {
        new Pop3Session(connection, settings, dialect, store).run();
    }

    @Override
    public String tooManyConnections() {
        Pop3Reply reply = Pop3Reply.error(ResponseCode.SYS_TEMP, "Too many connections, try again later");
        return new String(reply.firstLine(new Wording(dialect)), StandardCharsets.US_ASCII);
    }
}
