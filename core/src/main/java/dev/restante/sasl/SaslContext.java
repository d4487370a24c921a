package dev.restante.sasl;

import dev.restante.mail.TlsDetails;
import dev.restante.net.ChannelBindings;
import dev.restante.net.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mechanism may know about the session that it is used in. */
public final class SaslContext {

    private final Credentials credentials;
    private final @Nullable TlsDetails tls;
    private final ChannelBindings channelBindings;
    private final boolean canStartTls;

    private SaslContext(
            Credentials credentials, @Nullable TlsDetails tls, ChannelBindings channelBindings, boolean canStartTls) {
        this.credentials = credentials;
        this.tls = tls;
        this.channelBindings = channelBindings;
        this.canStartTls = canStartTls;
    }

    /**
     * A session over a connection as it is now.
     *
     * @param credentials who may log in
     * @param connection the connection
     * @return the context
     */
    public static SaslContext of(Credentials credentials, Connection connection) {
        return new SaslContext(
                credentials,
                connection.tls().orElse(null),
                connection.channelBindings(),
                connection.layers().canStartTls());
    }

    /**
     * A session that can still begin TLS.
     *
     * @param credentials who may log in
     * @return the context
     */
    static SaslContext withoutTls(Credentials credentials) {
        return new SaslContext(credentials, null, ChannelBindings.NONE, true);
    }

    /**
     * The same session over TLS.
     *
     * @param details what the two sides agreed on
     * @param bindings what an authentication can be bound to
     * @return the context
     */
    SaslContext over(TlsDetails details, ChannelBindings bindings) {
        return new SaslContext(credentials, details, bindings, false);
    }

    /**
     * Who may log in.
     *
     * @return the credentials
     */
    public Credentials credentials() {
        return credentials;
    }

    /**
     * How the connection is protected.
     *
     * @return the TLS that it uses; empty if it uses none
     */
    public Optional<TlsDetails> tls() {
        return Optional.ofNullable(tls);
    }

    /**
     * Tells whether the session may be advised to begin TLS.
     *
     * @return whether it can, and has not yet
     */
    public boolean canStartTls() {
        return canStartTls;
    }

    /**
     * What the authentication can be bound to.
     *
     * @return the bindings of the connection
     */
    public ChannelBindings channelBindings() {
        return channelBindings;
    }
}
