package dev.restante.pop3;

import dev.restante.net.Connection;
import dev.restante.net.LineException;
import dev.restante.sasl.SaslContext;
import dev.restante.sasl.SaslException;
import dev.restante.store.MailStore;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
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
    private Wording wording;
    private final String timestamp;
    private final Pop3Moments moments;
    private @Nullable String claim;
    private @Nullable Maildrop maildrop;

    Pop3Session(Connection connection, Pop3Settings settings, Pop3Dialect dialect, MailStore store) {
        this.connection = connection;
        this.settings = settings;
        this.dialect = dialect;
        this.store = store;
        this.wording = new Wording(dialect);
        this.timestamp = Apop.timestamp(store.clock().instant(), settings.hostName());
        this.moments = new Pop3Moments(this);
    }

    void run() throws IOException {
        try {
            greet();
            Optional<Pop3Reply> reply = answerNext();
            while (reply.isPresent()) {
                tell(reply.get());
                if (connection.layers().isSwitchPrepared()) {
                    startTls();
                }
                reply = reply.get().isLast() ? Optional.empty() : answerNext();
            }
        } finally {
            closeMaildrop();
        }
    }

    private void greet() throws IOException {
        Pop3Reply instead = moments.greeting();
        Pop3Reply greeting = instead == null ? greeting() : instead;
        connection.moments().writeGreeting(out -> greeting.writeTo(out, wording));
    }

    private void tell(Pop3Reply reply) throws IOException {
        connection.moments().write(out -> reply.writeTo(out, wording));
    }

    /** The timestamp is there before TLS too, though APOP may not be: no greeting follows STLS that could bring it. */
    private Pop3Reply greeting() {
        boolean hasApop = dialect.command(Apop.VERB).isPresent();
        return Pop3Reply.ok(settings.hostName() + " Restante POP3 server ready" + (hasApop ? " " + timestamp : ""));
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
        } catch (EOFException e) {
            return farewell(); // in the middle of an authentication
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
        requireAsciiWhereThatIsAll(line);
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        Optional<Pop3Command> known = dialect.command(verb);
        if (known.isEmpty()) {
            connection.in().discloseUnknown(verb);
            throw new Pop3Exception("Unknown command; known are " + String.join(" ", dialect.verbs()));
        }
        Pop3Command command = known.get();
        if (command.secret()) {
            disclose(verb);
        } else {
            connection.in().disclose();
        }
        String argument = space < 0 ? null : line.substring(space + 1);
        Pop3Reply planned = moments.before(verb, argument == null ? "" : argument);
        return planned == null ? carryOut(command, argument) : planned;
    }

    private Pop3Reply carryOut(Pop3Command command, @Nullable String argument) throws LineException, IOException {
        Pop3Reply reply;
        try {
            reply = run(command, new Arguments(command, argument));
        } catch (Pop3Exception e) {
            reply = e.reply();
        }
        Pop3Reply instead = moments.reply();
        if (instead == null) {
            return reply;
        }
        connection.layers().abandonSwitch();
        return reply.isLast() ? instead.andClose() : instead;
    }

    private Pop3Reply run(Pop3Command command, Arguments arguments) throws Pop3Exception, LineException, IOException {
        if (!command.states().contains(state())) {
            throw new Pop3Exception(command.verb() + " is not allowed now. " + state().refusal());
        }
        return command.handler().run(this, arguments);
    }

    /** RFC 1939 section 3: commands are printable ASCII. RFC 6856 section 2.2 allows UTF-8 where it is announced. */
    private void requireAsciiWhereThatIsAll(String line) throws Pop3Exception {
        if (!dialect.announces(Utf8.TAG) && line.chars().anyMatch(character -> character > 0x7f)) {
            throw new Pop3Exception("A command must be ASCII, UTF-8 is not offered here");
        }
    }

    /** What follows these words is a secret. */
    void disclose(String words) {
        connection.in().disclose(words.length());
    }

    void discloseCancellation(SaslException why) {
        why.discloseCancellation(connection.in());
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

    Connection connection() {
        return connection;
    }

    MailStore store() {
        return store;
    }

    boolean canStartTls() {
        return connection.layers().canStartTls();
    }

    void prepareTls() throws IOException {
        connection.layers().prepareTls();
    }

    /** Goes on over TLS, and forgets all that the client said before (RFC 2595 section 4). */
    private void startTls() throws IOException {
        connection.layers().switchOver();
        claim = null;
        wording = new Wording(dialect);
    }

    /** How the client is told things. */
    Wording wording() {
        return wording;
    }

    /**
     * What the greeting showed for APOP.
     *
     * @return the timestamp with its angle brackets
     */
    String timestamp() {
        return timestamp;
    }

    /**
     * What an authentication may know about this session.
     *
     * @return the context, as it is now
     */
    SaslContext saslContext() {
        return SaslContext.of(store, connection);
    }

    /**
     * How the client can log in.
     *
     * @return the offer, as it is now
     */
    LoginOffer offer() {
        return new LoginOffer(dialect.mechanisms(), saslContext());
    }

    /**
     * Sends a challenge and reads the client's line (RFC 5034 section 4).
     *
     * @param challenge in base64
     * @return the line without its CRLF, an octet a character
     * @throws LineException if the line breaks the rules for lines
     * @throws IOException if the connection breaks or ends
     */
    String askForResponse(String challenge) throws LineException, IOException {
        connection.out().write("+ " + challenge + "\r\n");
        byte[] line = connection.in().readLine(settings.maxCommandLine());
        if (line == null) {
            throw new EOFException();
        }
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    /**
     * Takes the name that a password is to follow.
     *
     * @param name whom the client claims to be
     */
    void claim(String name) {
        this.claim = name;
        connection.recording().named(name);
    }

    /** The name that a password is to follow; empty if there is none. */
    String claimed() {
        return claim == null ? "" : claim;
    }

    /**
     * Gives the name that a password follows: once, whether the password is right or not (RFC 1939 section 7, PASS).
     *
     * @return whom the client claims to be
     * @throws Pop3Exception if it has not said so
     */
    String useUpClaim() throws Pop3Exception {
        String claimed = claim;
        claim = null;
        if (claimed == null) {
            throw new Pop3Exception("Send USER first");
        }
        return claimed;
    }

    /**
     * Logs in: the session is in the TRANSACTION state afterwards.
     *
     * @param user who has proved who it is
     * @param mechanism how
     * @throws SaslException if there is no such account
     * @throws Pop3Exception if the maildrop is in use, or the last login is not long enough ago
     * @throws IOException if a fault breaks the connection
     */
    void logIn(String user, String mechanism) throws SaslException, Pop3Exception, IOException {
        Pop3Reply instead = moments.login(user, mechanism);
        if (instead != null) {
            throw new Pop3Exception(instead);
        }
        maildrop =
                Maildrop.open(store.openSession(user), settings, store.clock().instant());
        moments.loggedIn(user, mechanism);
        connection.recording().authenticated(user, mechanism);
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
     *
     * @throws Pop3Exception if what is marked cannot be removed; the maildrop is given back all the same
     */
    void update() throws Pop3Exception {
        try {
            if (maildrop != null) {
                maildrop.update();
            }
        } finally {
            closeMaildrop();
        }
    }

    private void closeMaildrop() {
        if (maildrop != null) {
            maildrop.close();
            maildrop = null;
        }
    }
}
