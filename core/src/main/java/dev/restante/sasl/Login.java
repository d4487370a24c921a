package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/** LOGIN (draft-murchison-sasl-login-00): asks for the user, then for the password. Obsolete, and in wide use. */
public final class Login implements SaslMechanism {

    @Override
    public String name() {
        return "LOGIN";
    }

    @Override
    public SaslExchange start(SaslContext context) {
        return new Exchange(context.credentials());
    }

    private static final class Exchange implements SaslExchange {

        private final Credentials credentials;
        private @Nullable String user;

        Exchange(Credentials credentials) {
            this.credentials = credentials;
        }

        @Override
        public Step next(byte @Nullable [] response) throws SaslException {
            if (response == null) {
                return new Challenge("Username:".getBytes(US_ASCII));
            }
            String text = SaslText.utf8(response);
            if (user == null) {
                user = text;
                return new Challenge("Password:".getBytes(US_ASCII));
            }
            credentials.check(user, text);
            return new Success(user);
        }
    }
}
