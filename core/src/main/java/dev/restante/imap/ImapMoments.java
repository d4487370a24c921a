package dev.restante.imap;

import dev.restante.conversation.Authentication;
import dev.restante.fault.Answer;
import dev.restante.fault.StateChange;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ModifiedUtf7;
import dev.restante.net.SessionMoments;
import dev.restante.store.Account;
import dev.restante.store.AccountMail;
import dev.restante.store.Hierarchy;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Announces the moments of a session at which a fault can strike, and tells what is known then. */
final class ImapMoments extends SessionMoments<Answer.Status> {

    private final ImapSession session;
    private final ImapReader in;
    private String command = "";
    private @Nullable Authentication loggedIn;

    ImapMoments(ImapSession session, ImapReader in) {
        super(session.connection());
        this.session = session;
        this.in = in;
    }

    /** The name of a command was read, and its arguments will be. */
    void begin(ImapCommand begun) {
        command = begun.name();
        moments().begin(command);
    }

    void loggedIn(String user, String mechanism) {
        loggedIn = new Authentication(user, mechanism);
    }

    void forgetUser() {
        loggedIn = null;
    }

    @Override
    protected Answer.@Nullable Status reply(@Nullable Answer answer) {
        return answer instanceof Answer.Status status ? status : null;
    }

    @Override
    protected String knownUser() {
        if (loggedIn != null) {
            return loggedIn.user();
        }
        return command.equals("LOGIN") ? firstName() : "";
    }

    @Override
    protected String knownMechanism() {
        if (loggedIn != null) {
            return loggedIn.mechanism();
        }
        return switch (command) {
            case "LOGIN" -> command;
            case "AUTHENTICATE" -> firstName().toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    private String firstName() {
        return in.names().isEmpty() ? "" : in.names().get(0);
    }

    @Override
    public List<String> mailboxes() {
        if (session.isAuthenticated() && !in.names().isEmpty()) {
            return in.names().stream().map(this::decoded).toList();
        }
        return session.isSelected() ? namesOfSelected() : List.of();
    }

    private List<String> namesOfSelected() {
        Hierarchy hierarchy = session.account().hierarchy();
        return hierarchy.names().stream()
                .filter(each -> hierarchy.name(each).mailbox() == session.view().mailbox())
                .toList();
    }

    private String decoded(String wire) {
        try {
            return session.speaksUtf8() ? wire : ModifiedUtf7.decode(wire);
        } catch (IllegalArgumentException e) {
            return wire; // a name that no mailbox has
        }
    }

    @Override
    public void change(StateChange change, Predicate<String> about) {
        change.make(
                session.isAuthenticated()
                        ? AccountMail.of(session.store(), session.account(), concerned())
                        : AccountMail.ofInboxes(session.store(), List.of(user()), null));
    }

    private String concerned() {
        List<String> mailboxes = mailboxes();
        return mailboxes.isEmpty() ? Account.INBOX : mailboxes.get(0);
    }
}
