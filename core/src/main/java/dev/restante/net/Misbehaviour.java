package dev.restante.net;

import dev.restante.fault.CertificateFlaw;
import dev.restante.settings.MailProtocol;
import dev.restante.strike.RuleBook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * How a listener misbehaves on purpose.
 *
 * @param rules when, and with what
 * @param protocol what the listener speaks
 * @param certificates bad certificates to show
 */
public record Misbehaviour(RuleBook rules, MailProtocol protocol, Function<CertificateFlaw, Tls> certificates) {

    /** A listener that only behaves. */
    public static final Misbehaviour NONE =
            new Misbehaviour(new RuleBook(InstantSource.system(), Duration.ZERO), MailProtocol.SMTP, flaw -> {
                throw new IllegalStateException("No certificates to choose from");
            });

    Moments moments(Connection connection, IntSupplier openConnections) {
        return new Moments(this, connection, openConnections);
    }
}
