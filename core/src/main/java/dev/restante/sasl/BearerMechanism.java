package dev.restante.sasl;

import dev.restante.settings.TokenCheck;
import org.jspecify.annotations.Nullable;

/** What the mechanisms that take a bearer token have in common; each says it in a dialect of its own. */
abstract class BearerMechanism implements SaslMechanism, BearerExchange.Dialect {

    private final @Nullable TokenCheck check;

    /**
     * Makes the mechanism.
     *
     * @param check checks tokens; null if a token is the password of its user
     */
    BearerMechanism(@Nullable TokenCheck check) {
        this.check = check;
    }

    @Override
    public final SaslExchange start(SaslContext context) {
        return new BearerExchange(this, context.credentials(), check);
    }
}
