package dev.restante.pop3;

import dev.restante.conversation.Authentication;
import dev.restante.fault.Answer;
import dev.restante.fault.StateChange;
import dev.restante.net.SessionMoments;
import dev.restante.store.AccountMail;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Announces the moments of a session at which a fault can strike, and tells what is known then. */
final class Pop3Moments extends SessionMoments<Pop3Reply> {

    private final Pop3Session session;
    private String verb = "";
    private String argument = "";
    private String claimed = ""; // when the command began, as PASS uses it up
    private @Nullable Authentication loggedIn;

    Pop3Moments(Pop3Session session) {
        super(session.connection());
        this.session = session;
    }

    /** The line of a command was read; gives what to answer in place of carrying it out; null to do that. */
    @Nullable
    Pop3Reply before(String itsVerb, String itsArgument) throws IOException {
        verb = itsVerb;
        argument = itsArgument;
        claimed = session.claimed();
        moments().begin(verb);
        return before();
    }

    void loggedIn(String user, String mechanism) {
        loggedIn = new Authentication(user, mechanism);
    }

    @Override
    protected @Nullable Pop3Reply reply(@Nullable Answer answer) {
        return answer instanceof Answer.Err err ? Pop3Reply.error(err.codeAndText()) : null;
    }

    @Override
    protected String knownUser() {
        if (loggedIn != null) {
            return loggedIn.user();
        }
        return switch (verb) {
            case "USER" -> argument.strip();
            case "PASS" -> claimed;
            case "APOP" -> argument.split(" ", 2)[0];
            default -> "";
        };
    }

    @Override
    protected String knownMechanism() {
        if (loggedIn != null) {
            return loggedIn.mechanism();
        }
        return switch (verb) {
            case "USER", "PASS" -> PasswordLogin.MECHANISM;
            case "APOP" -> verb;
            case "AUTH" -> argument.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    @Override
    public void change(StateChange change, Predicate<String> about) {
        change.make(AccountMail.ofInboxes(session.store(), List.of(user()), null));
    }
}
