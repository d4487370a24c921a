package dev.restante.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Who may come in: with the user and the password (RFC 7617), or with the token (RFC 6750), which browsers, which know
 * no tokens, give as the password of any user.
 */
final class Authorization {

    private final HttpSettings settings;

    Authorization(HttpSettings settings) {
        this.settings = settings;
    }

    /** Throws a {@link Problem} if the client has not said what it has to know. */
    void check(Request request) {
        boolean everybodyMay = settings.user().isEmpty() && settings.token().isEmpty();
        if (!everybodyMay
                && request.header("Authorization").filter(this::isRight).isEmpty()) {
            throw Problem.of(
                            401,
                            "Who are you?",
                            "This server wants a user and a password (--http-user), or a token (--http-token), in the header"
                                    + " Authorization")
                    .header("WWW-Authenticate", challenge());
        }
    }

    private String challenge() {
        return "Basic realm=\"Restante\", charset=\"UTF-8\""
                + (settings.token().isEmpty() ? "" : ", Bearer realm=\"Restante\"");
    }

    private boolean isRight(String header) {
        String basic = after("Basic ", header).map(Authorization::decoded).orElse("");
        String password = basic.substring(basic.indexOf(':') + 1);
        return isSecret(settings.user().isEmpty() ? "" : settings.user() + ":" + settings.password(), basic)
                | isSecret(settings.token(), password)
                | isSecret(settings.token(), after("Bearer ", header).orElse(""));
    }

    /** In the same time, whatever is given. */
    private static boolean isSecret(String wanted, String given) {
        return !wanted.isEmpty() && MessageDigest.isEqual(wanted.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static Optional<String> after(String scheme, String header) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
