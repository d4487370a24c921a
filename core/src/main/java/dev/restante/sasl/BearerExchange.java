package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.settings.TokenCheck;
import dev.restante.settings.TokenVerdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One authentication by a bearer token. A refusal takes two steps: as SASL has no place for what is wrong in its
 * outcome, the server says it in JSON as a challenge; whatever the client answers, then follows the refusal (RFC 7628
 * section 3.2.3).
 */
final class BearerExchange implements SaslExchange {

    /** What the two mechanisms do differently. */
    interface Dialect {

        /** Reads what the client says. */
        BearerRequest parse(String message) throws SaslException;

        /** Says in JSON why a token is refused. */
        String refusal(TokenVerdict verdict);
    }

    private final Dialect dialect;
    private final Credentials credentials;
    private final @Nullable TokenCheck check;
    private @Nullable SaslException refusal;

    /**
     * Begins.
     *
     * @param dialect the mechanism
     * @param credentials who may log in
     * @param check checks tokens; null if a token is the password of its user
     */
    BearerExchange(Dialect dialect, Credentials credentials, @Nullable TokenCheck check) {
        this.dialect = dialect;
        this.credentials = credentials;
        this.check = check;
    }

    @Override
    public Step next(byte @Nullable [] response) throws SaslException {
        if (refusal != null) {
            throw refusal;
        }
        if (response == null) {
            return new Challenge(new byte[0]);
        }
        BearerRequest request = dialect.parse(SaslText.utf8(response));
        TokenVerdict verdict;
        try {
            credentials.password(request.user()); // there is somebody of this name
            verdict = verdict(request);
        } catch (SaslException e) {
            return refuse(TokenVerdict.refused(), e);
        }
        return verdict.status() == TokenVerdict.Status.ACCEPTED
                ? new Success(request.user())
                : refuse(verdict, new SaslException(SaslException.Reason.REFUSED, words(verdict, request.user())));
    }

    private TokenVerdict verdict(BearerRequest request) throws SaslException {
        if (credentials.hasExpired(request.user(), request.token())) {
            return TokenVerdict.expired();
        }
        TokenVerdict verdict = judge(request);
        if (verdict.status() == TokenVerdict.Status.ACCEPTED) {
            credentials.noteAccepted(request.user(), request.token());
        }
        return verdict;
    }

    private TokenVerdict judge(BearerRequest request) throws SaslException {
        if (check != null) {
            return Objects.requireNonNull(
                    check.check(request.user(), request.token()), "A TokenCheck must give a verdict, not null");
        }
        credentials.check(request.user(), request.token());
        return TokenVerdict.accepted();
    }

    private Step refuse(TokenVerdict verdict, SaslException outcome) {
        refusal = outcome;
        return new Challenge(dialect.refusal(verdict).getBytes(UTF_8));
    }

    private static String words(TokenVerdict verdict, String user) {
        return switch (verdict.status()) {
            case EXPIRED -> "The token of " + user + " has expired";
            case INSUFFICIENT_SCOPE ->
                "The token of " + user + " is not for mail"
                        + (verdict.scope().isEmpty() ? "" : ", it needs the scope " + verdict.scope());
            case REFUSED, ACCEPTED -> "The token is not one of " + user;
        };
    }
}
