package dev.restante.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.fault.Answer;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.ReaderLimits;
import dev.restante.net.Connection;
import dev.restante.net.LineException;
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
import java.util.EnumSet;
import java.util.Set;

/** One IMAP connection: its state, and what commands need to know and to change. For its own thread. */
public final class ImapSession {

    private final Connection connection;
    private final ReaderLimits limits;
    private final ImapDialect dialect;
    private final MailStore store;
    private final Threads threads;
    private final ImapReader in;
    private final ImapWriter out;
    private final ChangeTeller teller = new ChangeTeller(this);
    private final ImapMoments moments;
    private final Set<Mode> modes = EnumSet.noneOf(Mode.class);
    private SessionState state;
    private News news;
    private ImapCommand.Expunges expunges = ImapCommand.Expunges.TOLD;
    private String tag = "*";

    ImapSession(Connection connection, ReaderLimits limits, ImapDialect dialect, MailStore store, Threads threads) {
        this.connection = connection;
        this.limits = limits;
        this.dialect = dialect;
        this.store = store;
        this.threads = threads;
        this.in = new ImapReader(connection.in(), connection.out(), limits);
        this.out = new ImapWriter(connection.out());
        this.moments = new ImapMoments(this, in);
        in.limitNonSynchronising(dialect.maxNonSynchronisingLiteral());
        beginAnew();
    }

    /** Where there is no IMAP4rev1, nobody has to ask for IMAP4rev2. */
    private void beginAnew() {
        state = new SessionState.NotAuthenticated();
        modes.clear();
        news = News.OF_THE_SELECTED_MAILBOX;
        in.trust(false);
        out.quoteUtf8(false);
        if (!dialect.has("IMAP4REV1")) {
            enable(Set.of(Mode.IMAP4REV2));
        }
    }

    void run() throws IOException {
        new CommandLoop(this, in).run();
    }

    /**
     * Tells what is new, as far as the client wants to know; without the codes that come at the end of a command.
     *
     * @throws IOException if the connection breaks
     */
    public void tellNews() throws IOException {
        news.tell(this, ImapCommand.Expunges.TOLD);
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
        Selection selection = selection();
        if (selection.view().takeChangeOfAccess()) {
            teller.tellAccess(selection.view());
        }
        selection.watches().tellBefore(changes);
        if (changes != Changes.NONE) {
            teller.tell(changes, selection.view());
        }
        selection.watches().tellAfter();
    }

    /**
     * Between whom the session is.
     *
     * @return the connection
     */
    public Connection connection() {
        return connection;
    }

    /**
     * Reads a line that belongs to the command which is being answered.
     *
     * @return the line without its CRLF
     * @throws LineException if it breaks the rules for lines
     * @throws IOException if the connection breaks or ends
     */
    public String readLine() throws LineException, IOException {
        byte[] line = connection.in().readLine(limits.maxLine());
        if (line == null) {
            throw new EOFException();
        }
        return new String(line, ISO_8859_1);
    }

    /**
     * What the client is told.
     *
     * @return the writer
     */
    public ImapWriter out() {
        return out;
    }

    /** A command has begun. */
    void begin(String newTag) {
        tag = newTag;
    }

    /** It is this one. */
    void begin(ImapCommand command) {
        expunges = command.expunges();
    }

    ImapMoments moments() {
        return moments;
    }

    ImapCommand.Expunges expunges() {
        return expunges;
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
        boolean caresForModSeqs = all.contains(Mode.CONDSTORE) && !isEnabled(Mode.CONDSTORE);
        modes.addAll(all);
        out.quoteUtf8(speaksUtf8());
        if (isSelected()) {
            hideWhatModesForbid(view());
            if (caresForModSeqs) {
                selection().oweModSeq();
            }
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
     * @return whether there is a {@link #selection}
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
        return selection().view();
    }

    /**
     * The selected mailbox, and what belongs to it; only for commands that need it.
     *
     * @return what lasts until another mailbox is selected
     */
    public Selection selection() {
        return ((SessionState.Selected) state).selection();
    }

    /**
     * The selected mailbox, to be changed.
     *
     * @param needed the rights that the change needs (RFC 4314 section 4)
     * @return what this session knows of it
     * @throws ImapException if it was opened with EXAMINE
     * @throws MailboxException if a right is missing, or nothing in it can change for now
     */
    public MailboxView writableView(Right... needed) throws ImapException, MailboxException {
        view().rights().require(needed);
        view().requireWritable();
        if (view().isReadOnly()) {
            throw ImapException.no("", "The mailbox was opened with EXAMINE, SELECT it to change it");
        }
        return view();
    }

    /**
     * Insists on a selection that can go on: no UID may change within a session (RFC 3501 section 2.3.1.1), so who has
     * a mailbox selected whose UIDVALIDITY changes has to come anew.
     */
    void requireLastingSelection() throws ByeException {
        if (isSelected() && view().isOver()) {
            String bye = "The selected mailbox has another UIDVALIDITY now, come again and select it anew";
            connection.recording().serverLeaves(bye);
            throw new ByeException(bye);
        }
    }

    /**
     * Logs in.
     *
     * @param user who authenticated
     * @param mechanism how
     * @throws SaslException if there is no such account
     * @throws ImapException if a fault refuses it
     * @throws IOException if a fault breaks the connection
     */
    public void logIn(String user, String mechanism) throws SaslException, ImapException, IOException {
        Answer.Status instead = moments.login(user, mechanism);
        if (instead != null) {
            throw new ImapException(instead);
        }
        state = new SessionState.Authenticated(store.openSession(user));
        moments.loggedIn(user, mechanism);
        connection.recording().authenticated(user, mechanism);
        in.trust(true);
    }

    /**
     * Selects a mailbox.
     *
     * @param view what this session knows of it from now on
     */
    public void select(MailboxView view) {
        hideWhatModesForbid(view);
        state = new SessionState.Selected(account(), new Selection(view));
    }

    /** RFC 9051 appendix E: IMAP4rev2 has no recent messages. */
    private void hideWhatModesForbid(MailboxView view) {
        if (isEnabled(Mode.IMAP4REV2)) {
            view.hideRecent();
        }
    }

    /** Selects none. */
    public void deselect() {
        state = new SessionState.Authenticated(account());
    }

    /** Forgets who has logged in, and all that the client has asked for since it came, but for TLS (RFC 8437). */
    public void unauthenticate() {
        leave();
        beginAnew();
        moments.forgetUser();
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

    boolean isOver() {
        return state instanceof SessionState.LoggedOut;
    }

    SessionState state() {
        return state;
    }

    void leave() {
        if (state instanceof SessionState.Selected || state instanceof SessionState.Authenticated) {
            account().closeSession();
        }
        news = News.OF_THE_SELECTED_MAILBOX; // others are of the account
        state = new SessionState.LoggedOut();
    }
}
