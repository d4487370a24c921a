package dev.restante.imap;

import dev.restante.fault.Answer;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.StateChange;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ModifiedUtf7;
import dev.restante.net.Moments;
import dev.restante.store.Account;
import dev.restante.store.AccountMail;
import dev.restante.store.Hierarchy;
import dev.restante.strike.Circumstances;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Announces the moments of a session at which a fault can strike, and tells what is known then. */
final class ImapMoments implements Circumstances {

    private final ImapSession session;
    private final ImapReader in;
    private final Moments moments;
    private String command = "";
    private String user = ""; // who is doing so, or has logged in
    private String mechanism = "";

    ImapMoments(ImapSession session, ImapReader in) {
        this.session = session;
        this.in = in;
        this.moments = session.connection().moments();
        moments.describe(this);
    }

    /** What to say in place of the greeting; null for the greeting. */
    Answer.@Nullable Status greeting() throws IOException {
        return status(moments.greeting());
    }

    /** The name of a command was read, and its arguments will be. */
    void begin(ImapCommand begun) {
        command = begun.name();
        moments.begin(command);
    }

    /** What to answer in place of carrying the command out; null to do that. */
    Answer.@Nullable Status before() throws IOException {
        return status(moments.before());
    }

    /** What to answer in place of the reply; null for the reply. */
    Answer.@Nullable Status reply() throws IOException {
        return status(moments.reply());
    }

    /** Somebody has proved who it is: gives what to answer in place of logging in; null to do that. */
    Answer.@Nullable Status login(String newUser, String newMechanism) throws IOException {
        user = newUser;
        mechanism = newMechanism;
        Answer.Status instead = status(moments.at(Event.LOGIN));
        if (instead != null) {
            forgetUser();
        }
        return instead;
    }

    void forgetUser() {
        user = "";
        mechanism = "";
    }

    private static Answer.@Nullable Status status(@Nullable Answer answer) {
        return answer instanceof Answer.Status status ? status : null;
    }

    @Override
    public String user() {
        return user.isEmpty() && command.equals("LOGIN") ? firstName() : user;
    }

    @Override
    public String mechanism() {
        if (!mechanism.isEmpty()) {
            return mechanism;
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
    public Collection<String> named() {
        return session.connection().recording().addresses();
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
