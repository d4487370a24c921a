package dev.restante.smtp;

import dev.restante.net.Connection;
import dev.restante.net.LineException;
import dev.restante.sasl.SaslContext;
import dev.restante.store.MailStore;
import dev.restante.store.OpenTransaction;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection of SMTP or LMTP: the client, and the transaction that is open. For its own thread. */
public final class SmtpSession {

    private static final System.Logger LOG = System.getLogger(SmtpSession.class.getName());

    private final Connection connection;
    private final TransferProtocol protocol;
    private final SmtpSettings settings;
    private final SmtpDialect dialect;
    private final MailStore store;
    private final MessageIntake intake;
    private final ConnectedClient client;
    private final Attempts attempts;
    private final SmtpMoments moments;
    private @Nullable Transaction transaction;
    private boolean left; // by a client whose QUIT was carried out, whatever it was told

    SmtpSession(
            Connection connection,
            TransferProtocol protocol,
            SmtpSettings settings,
            SmtpDialect dialect,
            MailStore store,
            AttemptLog log) {
        this.connection = connection;
        this.protocol = protocol;
        this.settings = settings;
        this.dialect = dialect;
        this.store = store;
        this.attempts = new Attempts(log, connection.recording(), dialect, protocol);
        this.moments = new SmtpMoments(this);
        this.intake = new MessageIntake(store, settings, attempts, moments);
        this.client = new ConnectedClient(connection, protocol);
    }

    void run() throws IOException {
        try {
            List<Reply> replies = greet();
            while (!left && replies.stream().noneMatch(Reply::isLast)) {
                replies = answerNext().replies();
                sendAll(replies);
                if (connection.layers().isSwitchPrepared()) {
                    startTls();
                }
            }
        } finally {
            endTransaction();
        }
    }

    private List<Reply> greet() throws IOException {
        Reply instead = moments.greeting();
        Reply greeting = instead == null ? greeting() : instead;
        connection.moments().writeGreeting(out -> send(greeting));
        return List.of(greeting);
    }

    private void sendAll(List<Reply> replies) throws IOException {
        connection.moments().write(out -> {
            for (Reply reply : replies) {
                send(reply);
            }
        });
    }

    private Answer answerNext() throws IOException {
        try {
            String line = connection.in().readText(settings.maxCommandLine());
            return line == null ? farewell() : answer(line);
        } catch (SmtpException e) {
            return e.reply();
        } catch (LineException e) {
            return Reply.of(500, "5.5.2", e.getMessage());
        } catch (EOFException e) {
            return farewell(); // in the middle of a message or an authentication
        } catch (SocketTimeoutException e) {
            return Reply.of(421, "4.4.2", settings.hostName() + " waited too long for a command");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A command of " + protocol + " failed", e);
            return Reply.INTERNAL_ERROR;
        }
    }

    private Reply farewell() {
        return Reply.of(421, "4.3.2", settings.hostName() + " closes the connection");
    }

    private Answer answer(String command) throws SmtpException, LineException, IOException {
        int space = command.indexOf(' ');
        String verb = (space < 0 ? command : command.substring(0, space)).toUpperCase(Locale.ROOT);
        String argument = space < 0 ? "" : command.substring(space + 1).stripTrailing();
        Optional<SmtpCommand> known = dialect.command(verb);
        if (known.isEmpty()) {
            connection.in().discloseUnknown(verb);
            throw new SmtpException(500, "5.5.1", "Unknown command; known are " + String.join(" ", dialect.verbs()));
        }
        disclose(known.get(), argument);
        attempts.heard();
        Reply planned = moments.before(known.get(), argument);
        if (planned != null) {
            known.get().passOver(this, argument);
            attempts.answered(verb, argument, planned, null);
            return planned;
        }
        Answer answer = carryOut(known.get(), argument);
        attempts.answered(verb, argument, answer, transaction);
        return answer;
    }

    private Answer carryOut(SmtpCommand command, String argument) throws LineException, IOException {
        Answer answer;
        try {
            answer = run(command, argument);
        } catch (SmtpException e) {
            answer = e.reply();
        }
        Reply instead = moments.reply();
        if (instead == null) {
            return answer;
        }
        connection.layers().abandonSwitch();
        left = answer.replies().stream().anyMatch(Reply::isLast);
        return answer instanceof Replies each ? each.allAre(instead) : instead;
    }

    private void disclose(SmtpCommand command, String argument) {
        if (command.isSecret()) {
            int shown = command.shownOf(argument);
            connection.in().disclose(command.verb().length() + (shown > 0 ? 1 + shown : 0));
        } else {
            connection.in().disclose();
        }
    }

    private Answer run(SmtpCommand command, String argument) throws SmtpException, LineException, IOException {
        if (settings.tlsRequired() && connection.tls().isEmpty() && !command.isAllowedBeforeTls()) {
            command.passOver(this, argument);
            throw new SmtpException(530, "5.7.0", "Send STARTTLS first, this server requires TLS");
        }
        return command.run(this, argument);
    }

    /** Goes on over TLS, and forgets all that the client said before (RFC 3207 section 4.2). */
    private void startTls() throws IOException {
        connection.layers().switchOver();
        endTransaction();
        client.become(client.address(), "");
    }

    /**
     * Sends a reply. All leave by here.
     *
     * @param reply the reply
     * @throws IOException if the connection breaks
     */
    public void send(Reply reply) throws IOException {
        connection.out().write(dialect.wording(reply).toWire());
    }

    /**
     * Sends an intermediate reply and reads the client's line.
     *
     * @param intermediate the reply, of the 3xx kind
     * @return the line without its CRLF, an octet a character
     * @throws LineException if the line breaks the rules for lines
     * @throws IOException if the connection breaks or ends
     */
    public String ask(Reply intermediate) throws LineException, IOException {
        send(intermediate);
        byte[] line = connection.in().readLine(settings.maxCommandLine());
        if (line == null) {
            throw new EOFException();
        }
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    /**
     * The connection.
     *
     * @return the connection
     */
    public Connection connection() {
        return connection;
    }

    /**
     * What is spoken.
     *
     * @return the protocol
     */
    public TransferProtocol protocol() {
        return protocol;
    }

    /**
     * How the server behaves.
     *
     * @return the settings
     */
    public SmtpSettings settings() {
        return settings;
    }

    /**
     * What the server knows.
     *
     * @return the verbs, extensions and parameters
     */
    public SmtpDialect dialect() {
        return dialect;
    }

    /**
     * Where mail goes.
     *
     * @return the store
     */
    public MailStore store() {
        return store;
    }

    /**
     * What the server says first.
     *
     * @return the reply
     */
    public Reply greeting() {
        return Reply.of(220, settings.hostName() + " " + protocol.greeting() + " Restante");
    }

    /**
     * Who is at the other end.
     *
     * @return the client, as far as it is known by now
     */
    public ConnectedClient client() {
        return client;
    }

    /**
     * Takes the client's name; any transaction ends with it (RFC 5321 section 4.1.4).
     *
     * @param name the argument of HELO or EHLO
     */
    public void greet(String name) {
        endTransaction();
        client.introduce(name);
    }

    /**
     * Logs in, for the rest of the connection.
     *
     * @param user who has proved who it is
     * @param mechanism how
     * @throws SmtpException if a fault refuses it
     * @throws IOException if a fault breaks the connection
     */
    public void logIn(String user, String mechanism) throws SmtpException, IOException {
        Reply instead = moments.login(user, mechanism);
        if (instead != null) {
            throw new SmtpException(instead);
        }
        client.authenticate(user, mechanism);
    }

    /**
     * What an authentication may know about this session.
     *
     * @return the context, as it is now
     */
    public SaslContext saslContext() {
        return SaslContext.of(store, connection);
    }

    /**
     * The open transaction.
     *
     * @return the transaction; empty if MAIL was not accepted yet
     */
    public Optional<Transaction> transaction() {
        return Optional.ofNullable(transaction);
    }

    /**
     * Opens a transaction.
     *
     * @param mailFrom the reverse-path; empty for the null one
     * @param parameters of MAIL
     */
    public void beginTransaction(String mailFrom, Map<String, String> parameters) {
        OpenTransaction open = store.journal().begin(mailFrom);
        transaction = new Transaction(
                mailFrom, parameters, client.describe(), store.clock().instant(), open);
    }

    /**
     * The open transaction, for which a message may come.
     *
     * @param noRecipientCode the code that says that it has no recipient
     * @return the transaction
     * @throws SmtpException if there is none, or no RCPT was accepted
     */
    public Transaction requireRecipient(int noRecipientCode) throws SmtpException {
        Transaction open = transaction().orElseThrow(() -> new SmtpException(503, "5.5.1", "Send MAIL and RCPT first"));
        if (open.recipientCount() == 0) {
            throw new SmtpException(noRecipientCode, "5.5.1", "No recipient was accepted");
        }
        return open;
    }

    /**
     * Ends the open transaction with its message, and delivers that unless it is refused. When this returns, everybody
     * can see the mail.
     *
     * @param message the octets, or what refuses them
     * @return what to answer: one reply in SMTP, one for each accepted RCPT in LMTP
     * @throws IOException if a fault breaks the connection
     */
    public Answer finish(MessageBuffer message) throws IOException {
        try {
            Transaction open = transaction().orElseThrow();
            return protocol.answer(intake.take(open, message));
        } finally {
            endTransaction();
        }
    }

    /** Ends the open transaction, if there is one, without a mail. */
    public void endTransaction() {
        if (transaction != null) {
            transaction.end();
            transaction = null;
            attempts.end();
        }
    }
}
