package dev.restante.imap;

import dev.restante.fault.Answer;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.net.Connection;
import dev.restante.store.Changes;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxView;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** The way of each command of a session from its tag to its answer. For the session's own thread. */
final class CommandLoop {

    private static final System.Logger LOG = System.getLogger(CommandLoop.class.getName());

    /** RFC 5530 section 3: the client may want to send NOOP soon. */
    private static final Completion EXPUNGE_ISSUED = new Completion("EXPUNGEISSUED");

    private static final Pattern SIMPLE_TAG = Pattern.compile("[A-Za-z0-9.]{1,6}");
    private static final Set<String> SECRET_VERBS = Set.of("LOGIN", "AUTHENTICATE", "AUTH", "USER", "PASS", "APOP");

    private final ImapSession session;
    private final Connection connection;
    private final ImapDialect dialect;
    private final ImapReader in;
    private final ImapWriter out;

    CommandLoop(ImapSession session, ImapReader in) {
        this.session = session;
        this.connection = session.connection();
        this.dialect = session.dialect();
        this.in = in;
        this.out = session.out();
    }

    void run() throws IOException {
        try {
            greet();
            while (!session.isOver()) {
                awaitCommand();
                answerCommand();
            }
        } catch (ByeException e) {
            respond("* BYE " + e.getMessage());
        } catch (EOFException e) {
            if (connection.isEnding()) {
                respond("* BYE The server is shutting down");
            }
        } catch (ZipException e) {
            respond("* BYE What comes in is no DEFLATE, and COMPRESS has begun");
        } catch (SocketTimeoutException e) {
            respond("* BYE Idle for too long");
        } finally {
            session.leave();
        }
    }

    private void greet() throws IOException {
        Answer.Status instead = session.moments().greeting();
        String greeting = instead == null
                ? "OK [CAPABILITY " + String.join(" ", dialect.capabilities(session)) + "] Restante is ready"
                : response(instead);
        connection.moments().writeGreeting(target -> respond("* " + greeting));
    }

    private void awaitCommand() throws IOException {
        News news = session.news();
        if (news.isLive() && connection.in().isEmpty()) {
            LiveNews.tellUntilClientSpeaks(session, () -> news.tellBetweenCommands(session));
        }
        in.beginCommand();
    }

    /**
     * A command is parsed to its end before its state is checked, so that a wrong one never desynchronises. One that
     * cannot be parsed is refused before the rest of it is passed over, as its end may never come.
     */
    private void answerCommand() throws IOException {
        String tag = "*";
        session.begin(tag);
        try {
            tag = in.tag();
            session.begin(tag);
            in.sp();
            ImapCommand command = command(tag);
            session.moments().begin(command);
            ImapCommand.Action action = parse(command);
            Answer.Status planned = session.moments().before();
            if (planned == null) {
                carryOut(tag, command, action);
            } else {
                tell(tag, planned);
            }
        } catch (ImapSyntaxException e) {
            refuse(tag, "BAD", e);
            in.skipCommand();
        } catch (LiteralTooLargeException e) {
            refuse(tag, e.status(), e);
            in.skipCommand();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "An IMAP command failed", e);
            if (!out.abandon()) {
                throw new IOException("Half a response was sent", e);
            }
            in.skipCommand();
            reply(tag + " NO [SERVERBUG] Internal error, the server's log has the details");
        }
    }

    private void carryOut(String tag, ImapCommand command, ImapCommand.Action action) throws IOException {
        ImapException refusal = null;
        Completion completion = Completion.OK;
        try {
            completion = run(command, action);
        } catch (ImapException e) {
            refusal = e;
        }
        Answer.Status instead = session.moments().reply();
        if (instead != null) {
            connection.layers().abandonSwitch();
            tell(tag, instead);
        } else if (refusal == null) {
            complete(tag, command, completion);
        } else {
            refuse(tag, refusal.status(), refusal);
        }
    }

    private void tell(String tag, Answer.Status status) throws IOException {
        reply(tag + " " + response(status));
    }

    private static String response(Answer.Status status) {
        return status.status() + " " + status.codeAndText();
    }

    private ImapCommand command(String tag) throws ImapSyntaxException, IOException {
        String name = in.atom().toUpperCase(Locale.ROOT);
        if (name.equals("UID")) {
            in.sp();
            name = "UID " + in.atom().toUpperCase(Locale.ROOT);
        }
        Optional<ImapCommand> known = dialect.command(name);
        if (known.isEmpty()) {
            discloseUnknown(tag, name);
            throw new ImapSyntaxException("Unknown command " + name);
        }
        disclose(known.get());
        return known.get();
    }

    private void disclose(ImapCommand command) {
        if (command.isSecret()) {
            in.discloseSoFar();
        } else {
            connection.in().disclose();
        }
    }

    /** A client that forgets the tag, or speaks another protocol, says its password where commands have their name. */
    private void discloseUnknown(String tag, String name) {
        if (SIMPLE_TAG.matcher(tag).matches() && !SECRET_VERBS.contains(tag.toUpperCase(Locale.ROOT))) {
            connection.in().discloseUnknownSoFar(name);
        }
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
            return refused -> {
                throw e;
            };
        }
    }

    private Completion run(ImapCommand command, ImapCommand.Action action) throws ImapException, IOException {
        session.requireLastingSelection();
        SessionState state = session.state();
        if (!state.allows(command.stage())) {
            throw ImapException.bad(command.name() + " is not allowed " + state.inWords());
        }
        session.begin(command);
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
            return action.run(session);
        } catch (MailboxException e) {
            throw ImapException.of(e);
        }
    }

    private void complete(String tag, ImapCommand command, Completion completion) throws IOException {
        String code = completion.code().isEmpty() ? "" : "[" + completion.code() + "] ";
        reply(tag + " OK " + code + command.name() + " completed");
        connection.layers().switchOver();
    }

    /**
     * Tells what happened meanwhile, and up to where the client knows everything: when it first cares (RFC 7162 section
     * 3.1), when messages went (section 3.2.7), and when it cannot be told yet that they did (section 3.2).
     *
     * @param inCompletion whether the answer has room for a code
     * @return the answer
     */
    private Completion tellNews(boolean inCompletion) throws IOException {
        Changes changes = session.news().tell(session, session.expunges());
        if (!session.isSelected()) {
            return Completion.OK;
        }
        MailboxView view = session.view();
        boolean heldBack = session.expunges() == ImapCommand.Expunges.HELD_BACK && view.holdsExpungesBack();
        boolean resyncs = session.isEnabled(Mode.QRESYNC);
        boolean vanished = resyncs && !changes.vanished().isEmpty();
        boolean owed = session.selection().takeOwedModSeq();
        if (inCompletion && vanished && !heldBack) {
            return new Completion("HIGHESTMODSEQ " + view.highestModSeq());
        }
        if (owed || vanished || heldBack && resyncs) {
            session.teller().tellHighestModSeq(view);
        }
        return heldBack ? EXPUNGE_ISSUED : Completion.OK;
    }

    private void refuse(String tag, String status, Exception why) throws IOException {
        connection.moments().write(target -> writeRefusal(tag, status, why));
    }

    private void writeRefusal(String tag, String status, Exception why) throws IOException {
        out.raw(tag).raw(" ").raw(status).raw(" ").text(String.valueOf(why.getMessage()));
        if (connection.in().isConcealed()) {
            out.endSecretly(); // it may repeat what the client has said
        } else {
            out.end();
        }
    }

    /** Ends a command. */
    private void reply(String response) throws IOException {
        connection.moments().write(target -> respond(response));
    }

    private void respond(String response) throws IOException {
        out.raw(response).end();
    }
}
