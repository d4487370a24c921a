package dev.restante.pop3;

import dev.restante.net.Connection;
import dev.restante.net.LineException;
import dev.restante.sasl.SaslException;
import dev.restante.store.Account;
import dev.restante.store.MailStore;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One POP3 connection: whom the client claims to be, and the maildrop that is open. For its own thread. */
public final class Pop3Session {

    private static final System.Logger LOG = System.getLogger(Pop3Session.class.getName());

    private final Connection connection;
    private final Pop3Settings settings;
    private final Pop3Dialect dialect;
    private final MailStore store;
    private @Nullable String user;
    private @Nullable Maildrop maildrop;

    Pop3Session(Connection connection, Pop3Settings settings, Pop3Dialect dialect, MailStore store) {
        this.connection = connection;
        this.settings = settings;
        this.dialect = dialect;
        this.store = store;
    }

    void run() throws IOException {
        try {
            Optional<Pop3Reply> reply = Optional.of(Pop3Reply.ok(settings.hostName() + " Restante POP3 server ready"));
            while (reply.isPresent()) {
                reply.get().writeTo(connection.out());
                reply = reply.get().isLast() ? Optional.empty() : answerNext();
            }
        } finally {
            closeMaildrop();
        }
    }

    /** Empty if the conversation is over without another word. */
    private Optional<Pop3Reply> answerNext() throws IOException {
        try {
            String line = connection.in().readText(settings.maxCommandLine());
            return line == null ? farewell() : Optional.of(answer(line));
        } catch (Pop3Exception e) {
            return Optional.of(e.reply());
        } catch (LineException e) {
            return Optional.of(Pop3Reply.error(e.getMessage()));
        } catch (SocketTimeoutException e) {
            return Optional.empty(); // RFC 1939 section 3: autologout sends no response
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A POP3 command failed", e);
            return Optional.of(
                    Pop3Reply.error(ResponseCode.SYS_TEMP, "Internal error, the server's log has the details"));
        }
    }

    /**
     * POP3 has no word for a server that goes away. An error is what comes closest: the client takes it for the answer
     * to its next command, which indeed will not be carried out.
     */
    private Optional<Pop3Reply> farewell() {
        return connection.isEnding()
                ? Optional.of(Pop3Reply.error(ResponseCode.SYS_TEMP, settings.hostName() + " closes the connection")
                        .andClose())
                : Optional.empty();
    }

    private Pop3Reply answer(String line) throws Pop3Exception, LineException, IOException {
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        Pop3Command command = dialect.command(verb)
                .orElseThrow(
                        () -> new Pop3Exception("Unknown command; known are " + String.join(" ", dialect.verbs())));
        if (!command.states().contains(state())) {
            throw new Pop3Exception(verb + " is not allowed now. " + state().refusal());
        }
        return command.handler().run(this, new Arguments(command, space < 0 ? null : line.substring(space + 1)));
    }

    private Pop3State state() {
        return maildrop == null ? Pop3State.AUTHORIZATION : Pop3State.TRANSACTION;
    }

    /**
     * What the server knows.
     *
     * @return the commands and capabilities
     */
    public Pop3Dialect dialect() {
        return dialect;
    }

    /**
     * How the server behaves.
     *
     * @return the settings
     */
    public Pop3Settings settings() {
        return settings;
    }

    boolean canStartTls() {
        return connection.canStartTls();
    }

    /**
     * Upgrades to TLS, and forgets all that the client said before (RFC 2595 section 4).
     *
     * @param goAhead what tells the client to begin, with its CRLF
     * @throws IOException if the handshake fails
     */
    void startTls(String goAhead) throws IOException {
        connection.startTls(goAhead);
        user = null;
    }

    /**
     * Takes the name that a password is to follow.
     *
     * @param name whom the client claims to be
     */
    void claim(String name) {
        this.user = name;
    }

    /**
     * Logs in as the one whom the client claims to be. The claim is used up, whether it succeeds or not (RFC 1939
     * section 7, PASS).
     *
     * @param password the password
     * @throws Pop3Exception if nobody was claimed, the password is wrong, or the maildrop is in use
     */
    void login(String password) throws Pop3Exception {
        String claimed = user;
        user = null;
        if (claimed == null) {
            throw new Pop3Exception("Send USER first");
        }
        try {
            enter(store.login(claimed, password));
        } catch (SaslException e) {
            throw new Pop3Exception(ResponseCode.AUTH, e.getMessage());
        }
    }

    /**
     * Opens the maildrop of whoever has logged in: the session is in the TRANSACTION state afterwards.
     *
     * @param account the account, with a session open
     * @throws Pop3Exception if the maildrop is in use; the account's session is closed then
     */
    void enter(Account account) throws Pop3Exception {
        maildrop = Maildrop.open(account);
    }

    /**
     * The maildrop.
     *
     * @return the maildrop, in the TRANSACTION state
     */
    Maildrop maildrop() {
        if (maildrop == null) {
            throw new IllegalStateException("There is a maildrop only in the TRANSACTION state");
        }
        return maildrop;
    }

    /**
     * The UPDATE state: removes what is marked, and gives the maildrop back, so that once the client is told it can log
     * in anew. In the AUTHORIZATION state there is nothing to do.
     */
    void update() {
        if (maildrop != null) {
            maildrop.update();
        }
        closeMaildrop();
    }

    private void closeMaildrop() {
        if (maildrop != null) {
            maildrop.close();
            maildrop = null;
        }
    }
}
