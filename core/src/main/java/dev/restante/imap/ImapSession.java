package dev.restante.imap;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.net.Connection;
import dev.restante.net.Threads;
import dev.restante.sasl.SaslContext;
import dev.restante.sasl.SaslException;
import dev.restante.store.Account;
import dev.restante.store.Changes;
import dev.restante.store.MailStore;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxView;
import dev.restante.store.Right;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/** One IMAP connection: its state, and the way of a command from its tag to its answer. For its own thread. */
public final class ImapSession {

    private static final System.Logger LOG = System.getLogger(ImapSession.class.getName());

    /** RFC 5530 section 3: the client may want to send NOOP soon. */
    private static final Completion EXPUNGE_ISSUED = new Completion("EXPUNGEISSUED");

    private final Connection connection;
    private final ImapSettings settings;
    private final ImapDialect dialect;
    private final MailStore store;
    private final Threads threads;
    private final ImapReader in;
    private final ImapWriter out;
    private final ChangeTeller teller = new ChangeTeller(this);
    private final Set<Mode> modes = EnumSet.noneOf(Mode.class);
    private SessionState state;
    private News news;
    private ImapCommand.Expunges expunges = ImapCommand.Expunges.TOLD;
    private boolean owesModSeq;
    private String tag = "*";
    private SequenceSet savedResult = SequenceSet.of();
    private final Watches watches = new Watches();

    ImapSession(Connection connection, ImapSettings settings, ImapDialect dialect, MailStore store, Threads threads) {
        this.connection = connection;
        this.settings = settings;
        this.dialect = dialect;
        this.store = store;
        this.threads = threads;
        this.in = new ImapReader(connection.in(), connection.out(), settings.readerLimits());
        this.out = new ImapWriter(connection.out());
        in.limitNonSynchronising(dialect.maxNonSynchronisingLiteral());
        beginAnew();
    }

    /** Where there is no IMAP4rev1, nobody has to ask for IMAP4rev2. */
    private void beginAnew() {
        state = new SessionState.NotAuthenticated();
        modes.clear();
        owesModSeq = false;
        savedResult = SequenceSet.of();
        watches.clear();
        news = News.OF_THE_SELECTED_MAILBOX;
        in.trust(false);
        out.quoteUtf8(false);
        if (!dialect.has("IMAP4REV1")) {
            enable(Set.of(Mode.IMAP4REV2));
        }
    }

    void run() throws IOException {
        try {
            respond("* OK [CAPABILITY " + String.join(" ", dialect.capabilities(this)) + "] Restante is ready");
            while (!(state instanceof SessionState.LoggedOut)) {
                awaitCommand();
                answerCommand();
            }
        } catch (EOFException e) {
            if (connection.isEnding()) {
                respond("* BYE The server is shutting down");
            }
        } catch (ZipException e) {
            respond("* BYE What comes in is no DEFLATE, and COMPRESS has begun");
        } catch (SocketTimeoutException e) {
            respond("* BYE Idle for too long");
        } finally {
            leave();
        }
    }

    private void awaitCommand() throws IOException {
        if (news.isLive() && connection.in().isEmpty()) {
            LiveNews.tellUntilClientSpeaks(this, () -> news.tellBetweenCommands(this));
        }
        in.beginCommand();
    }

    /**
     * A command is parsed to its end before its state is checked, so that a wrong one never desynchronises. One that
     * cannot be parsed is refused before the rest of it is passed over, as its end may never come.
     */
    private void answerCommand() throws IOException {
        tag = "*";
        try {
            tag = in.tag();
            in.sp();
            ImapCommand command = command();
            ImapCommand.Action action = parse(command);
            complete(tag, command, run(command, action));
        } catch (ImapSyntaxException e) {
            refuse(tag, "BAD", e);
            in.skipCommand();
        } catch (LiteralTooLargeException e) {
            refuse(tag, e.status(), e);
            in.skipCommand();
        } catch (ImapException e) {
            refuse(tag, e.status(), e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "An IMAP command failed", e);
            if (!out.abandon()) {
                throw new IOException("Half a response was sent", e);
            }
            in.skipCommand();
            respond(tag + " NO [SERVERBUG] Internal error, the server's log has the details");
        }
    }

    private ImapCommand command() throws ImapSyntaxException, IOException {
        String name = in.atom().toUpperCase(Locale.ROOT);
        if (name.equals("UID")) {
            in.sp();
            name = "UID " + in.atom().toUpperCase(Locale.ROOT);
        }
        String wanted = name;
        return dialect.command(wanted).orElseThrow(() -> new ImapSyntaxException("Unknown command " + wanted));
    }

    /** What can never be carried out becomes an action that says so, so that the state is checked first. */
    private ImapCommand.Action parse(ImapCommand command)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        try {
            ImapCommand.Action action = command.parser().parse(in, dialect);
            in.crlf();
            return action;
        } catch (ImapException e) {
            in.skipCommand();
            return session -> {
                throw e;
            };
        }
    }

    private Completion run(ImapCommand command, ImapCommand.Action action) throws ImapException, IOException {
        if (!state.allows(command.stage())) {
            throw ImapException.bad(command.name() + " is not allowed " + state.inWords());
        }
        expunges = command.expunges();
        Completion completion;
        try {
            completion = carryOut(action);
        } catch (ImapException e) {
            tellNews(false);
            throw e;
        }
        Completion told = tellNews(completion.code().isEmpty());
        return completion.code().isEmpty() ? told : completion;
    }

    private Completion carryOut(ImapCommand.Action action) throws ImapException, IOException {
        try {
            return action.run(this);
        } catch (MailboxException e) {
            throw ImapException.of(e);
        }
    }

    private void complete(String tag, ImapCommand command, Completion completion) throws IOException {
        String code = completion.code().isEmpty() ? "" : "[" + completion.code() + "] ";
        respond(tag + " OK " + code + command.name() + " completed");
        connection.layers().switchOver();
    }

    /**
     * Tells what is new, as far as the client wants to know; without the codes that come at the end of a command.
     *
     * @throws IOException if the connection breaks
     */
    public void tellNews() throws IOException {
        news.tell(this, ImapCommand.Expunges.TOLD);
    }

    /**
     * Tells what happened meanwhile, and up to where the client knows everything: when it first cares (RFC 7162 section
     * 3.1), when messages went (section 3.2.7), and when it cannot be told yet that they did (section 3.2).
     *
     * @param inCompletion whether the answer has room for a code
     * @return the answer
     */
    private Completion tellNews(boolean inCompletion) throws IOException {
        Changes changes = news.tell(this, expunges);
        if (!(state instanceof SessionState.Selected selected)) {
            return Completion.OK;
        }
        MailboxView view = selected.view();
        boolean heldBack = expunges == ImapCommand.Expunges.HELD_BACK && view.holdsExpungesBack();
        boolean vanished = isEnabled(Mode.QRESYNC) && !changes.vanished().isEmpty();
        if (inCompletion && vanished && !heldBack) {
            owesModSeq = false;
            return new Completion("HIGHESTMODSEQ " + view.highestModSeq());
        }
        if (owesModSeq || vanished || heldBack && isEnabled(Mode.QRESYNC)) {
            owesModSeq = false;
            teller.tellHighestModSeq(view);
        }
        return heldBack ? EXPUNGE_ISSUED : Completion.OK;
    }

    /** The command that is being answered has message sequence numbers: they stay what they are until the next one. */
    public void holdExpungesBack() {
        expunges = ImapCommand.Expunges.HELD_BACK;
    }

    /**
     * Tells changes (RFC 3501 section 7).
     *
     * @param changes what was pulled from the selected mailbox
     * @throws IOException if the connection breaks
     */
    public void tell(Changes changes) throws IOException {
        watches.tellBefore(changes);
        if (changes != Changes.NONE) {
            teller.tell(changes, view());
        }
        watches.tellAfter();
    }

    private void refuse(String tag, String status, Exception why) throws IOException {
        out.raw(tag)
                .raw(" ")
                .raw(status)
                .raw(" ")
                .text(String.valueOf(why.getMessage()))
                .end();
    }

    private void respond(String response) throws IOException {
        out.raw(response).end();
    }

    /**
     * What the client says, for commands that go on reading.
     *
     * @return the connection
     */
    public Connection connection() {
        return connection;
    }

    /**
     * What the client is told.
     *
     * @return the writer
     */
    public ImapWriter out() {
        return out;
    }

    /**
     * Of which command is being answered.
     *
     * @return its tag
     */
    public String tag() {
        return tag;
    }

    /**
     * Who hears how far the command is that is being answered.
     *
     * @return what tells the client from time to time
     */
    public Progress progress() {
        return dialect.has("INPROGRESS") ? new ProgressTeller(out, tag, System::nanoTime) : Progress.IGNORED;
    }

    /**
     * How changes are told.
     *
     * @return what tells the client of this session
     */
    public ChangeTeller teller() {
        return teller;
    }

    /**
     * Tells whether the client has asked for something with ENABLE, or by using it.
     *
     * @param mode what
     * @return whether it is on
     */
    public boolean isEnabled(Mode mode) {
        return modes.contains(mode);
    }

    /**
     * Tells whether mailbox names and other strings are UTF-8 (RFC 9051 section 5.1, RFC 6855 section 3).
     *
     * @return whether they are, and modified UTF-7 is over
     */
    public boolean speaksUtf8() {
        return isEnabled(Mode.IMAP4REV2) || isEnabled(Mode.UTF8);
    }

    /**
     * Speaks differently from now on.
     *
     * @param all what the client has asked for
     */
    public void enable(Set<Mode> all) {
        owesModSeq |= all.contains(Mode.CONDSTORE) && !isEnabled(Mode.CONDSTORE) && isSelected();
        modes.addAll(all);
        out.quoteUtf8(speaksUtf8());
        if (isSelected()) {
            hideWhatModesForbid(view());
        }
    }

    /**
     * What the server knows.
     *
     * @return the commands, capabilities and mechanisms
     */
    public ImapDialect dialect() {
        return dialect;
    }

    /**
     * How the server behaves.
     *
     * @return the settings
     */
    public ImapSettings settings() {
        return settings;
    }

    /**
     * Where mail is.
     *
     * @return the store
     */
    public MailStore store() {
        return store;
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
     * Makes threads.
     *
     * @return the server's threads
     */
    public Threads threads() {
        return threads;
    }

    /**
     * Who has logged in; only for commands that need it.
     *
     * @return the account
     */
    public Account account() {
        if (state instanceof SessionState.Selected selected) {
            return selected.account();
        }
        return ((SessionState.Authenticated) state).account();
    }

    /**
     * Tells whether somebody has logged in.
     *
     * @return whether there is an {@link #account}
     */
    public boolean isAuthenticated() {
        return isSelected() || state instanceof SessionState.Authenticated;
    }

    /**
     * Tells whether a mailbox is selected.
     *
     * @return whether there is a {@link #view}
     */
    public boolean isSelected() {
        return state instanceof SessionState.Selected;
    }

    /**
     * The selected mailbox; only for commands that need it.
     *
     * @return what this session knows of it
     */
    public MailboxView view() {
        return ((SessionState.Selected) state).view();
    }

    /**
     * The selected mailbox, to be changed.
     *
     * @param needed the rights that the change needs (RFC 4314 section 4)
     * @return what this session knows of it
     * @throws ImapException if it was opened with EXAMINE
     * @throws MailboxException if a right is missing
     */
    public MailboxView writableView(Right... needed) throws ImapException, MailboxException {
        view().rights().require(needed);
        if (view().isReadOnly()) {
            throw ImapException.no("", "The mailbox was opened with EXAMINE, SELECT it to change it");
        }
        return view();
    }

    /**
     * Logs in.
     *
     * @param user who authenticated
     * @throws SaslException if there is no such account
     */
    public void logIn(String user) throws SaslException {
        state = new SessionState.Authenticated(store.openSession(user));
        in.trust(true);
    }

    /**
     * Selects a mailbox.
     *
     * @param view what this session knows of it from now on
     */
    public void select(MailboxView view) {
        hideWhatModesForbid(view);
        savedResult = SequenceSet.of();
        watches.clear();
        state = new SessionState.Selected(account(), view);
    }

    /**
     * What the client is told of along with changes, until another mailbox is selected.
     *
     * @return what it watches
     */
    public Watches watches() {
        return watches;
    }

    /**
     * The saved result of a search (RFC 5182), which {@code $} stands for.
     *
     * @return the UIDs; some of them may have been expunged
     */
    public SequenceSet savedResult() {
        return savedResult;
    }

    /**
     * Saves the result of a search, until another mailbox is selected.
     *
     * @param uids the UIDs of the messages
     */
    public void saveResult(SequenceSet uids) {
        savedResult = uids;
    }

    /** RFC 9051 appendix E: IMAP4rev2 has no recent messages. */
    private void hideWhatModesForbid(MailboxView view) {
        if (isEnabled(Mode.IMAP4REV2)) {
            view.hideRecent();
        }
    }

    /** Selects none. */
    public void deselect() {
        owesModSeq = false;
        watches.clear();
        state = new SessionState.Authenticated(account());
    }

    /** Forgets who has logged in, and all that the client has asked for since it came, but for TLS (RFC 8437). */
    public void unauthenticate() {
        leave();
        beginAnew();
        connection.layers().prepareEndOfCompression();
    }

    /**
     * What the client is told without being asked.
     *
     * @return what tells it
     */
    public News news() {
        return news;
    }

    /**
     * Tells other things from now on.
     *
     * @param wanted what the client wants to be told without being asked
     */
    public void tellOf(News wanted) {
        news = wanted;
    }

    /** Ends the session after this command. */
    public void logOut() {
        leave();
    }

    private void leave() {
        if (state instanceof SessionState.Selected || state instanceof SessionState.Authenticated) {
            account().closeSession();
        }
        state = new SessionState.LoggedOut();
    }
}
