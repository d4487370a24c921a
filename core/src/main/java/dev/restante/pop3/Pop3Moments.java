package dev.restante.pop3;

import dev.restante.fault.Answer;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.StateChange;
import dev.restante.net.Moments;
import dev.restante.store.AccountMail;
import dev.restante.strike.Circumstances;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Announces the moments of a session at which a fault can strike, and tells what is known then. */
final class Pop3Moments implements Circumstances {

    private final Pop3Session session;
    private final Moments moments;
    private String verb = "";
    private String argument = "";
    private String user = ""; // who is logged in, or is doing so
    private String mechanism = "";

    Pop3Moments(Pop3Session session) {
        this.session = session;
        this.moments = session.connection().moments();
        moments.describe(this);
    }

    /** What to say in place of the greeting; null for the greeting. */
    @Nullable
    Pop3Reply greeting() throws IOException {
        return reply(moments.greeting());
    }

    /** What to answer in place of carrying the command out; null to do that. */
    @Nullable
    Pop3Reply before(String itsVerb, String itsArgument) throws IOException {
        verb = itsVerb;
        argument = itsArgument;
        moments.begin(verb);
        return reply(moments.before());
    }

    /** What to answer in place of the reply; null for the reply. */
    @Nullable
    Pop3Reply reply() throws IOException {
        return reply(moments.reply());
    }

    /** Somebody has proved who it is: gives what to answer in place of logging in; null to do that. */
    @Nullable
    Pop3Reply login(String newUser, String newMechanism) throws IOException {
        user = newUser;
        mechanism = newMechanism;
        Pop3Reply instead = reply(moments.at(Event.LOGIN));
        if (instead != null) {
            forgetUser();
        }
        return instead;
    }

    /** Nobody is logged in after all. */
    void forgetUser() {
        user = "";
        mechanism = "";
    }

    private static @Nullable Pop3Reply reply(@Nullable Answer answer) {
        if (!(answer instanceof Answer.Err err)) {
            return null;
        }
        return Pop3Reply.error((err.code().isEmpty() ? "" : "[" + err.code() + "] ") + err.text());
    }

    @Override
    public String user() {
        if (!user.isEmpty()) {
            return user;
        }
        return switch (verb) {
            case "USER" -> argument.strip();
            case "PASS" -> session.claimed();
            case "APOP" -> argument.split(" ", 2)[0];
            default -> "";
        };
    }

    @Override
    public String mechanism() {
        if (!mechanism.isEmpty()) {
            return mechanism;
        }
        return switch (verb) {
            case "USER", "PASS" -> PasswordLogin.MECHANISM;
            case "APOP" -> verb;
            case "AUTH" -> argument.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    @Override
    public Collection<String> named() {
        return session.connection().recording().addresses();
    }

    @Override
    public void change(StateChange change, Predicate<String> about) {
        change.make(AccountMail.ofInboxes(session.store(), List.of(user()), null));
    }
}
