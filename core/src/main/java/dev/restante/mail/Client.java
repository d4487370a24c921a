package dev.restante.mail;

import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent a mail: the SMTP session as it stood when the transaction began. Immutable. */
public final class Client {

    private final InetSocketAddress address;
    private final String helo;
    private final @Nullable String user;
    private final @Nullable String mechanism;
    private final @Nullable TlsDetails tls;

    /**
     * Describes a client that did not authenticate, over a connection without TLS.
     *
     * @param address where it connected from
     * @param helo the name it gave in HELO or EHLO; empty if it gave none
     */
    public Client(InetSocketAddress address, String helo) {
        this(address, helo, null, null, null);
    }

    private Client(
            InetSocketAddress address,
            String helo,
            @Nullable String user,
            @Nullable String mechanism,
            @Nullable TlsDetails tls) {
        this.address = Objects.requireNonNull(address, "address");
        this.helo = Objects.requireNonNull(helo, "helo");
        this.user = user;
        this.mechanism = mechanism;
        this.tls = tls;
    }

    /**
     * The same client, authenticated.
     *
     * @param newUser whom it authenticated as
     * @param newMechanism how, such as {@code PLAIN}
     * @return a new description
     */
    public Client authenticated(String newUser, String newMechanism) {
        return new Client(address, helo, newUser, newMechanism, tls);
    }

    /**
     * The same client over a connection that TLS protects.
     *
     * @param details what the two sides agreed on
     * @return a new description
     */
    public Client over(TlsDetails details) {
        return new Client(address, helo, user, mechanism, details);
    }

    /**
     * Tells where the client connected from, by what a proxy said of it in the PROXY protocol or the client itself in
     * XCLIENT, where the server takes these. A NAME of XCLIENT is the name of the address, and {@code 0.0.0.0} and port
     * 0 stand for what XCLIENT says is unavailable.
     *
     * @return its address and port
     */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * Tells how the client introduced itself.
     *
     * @return the argument of HELO or EHLO; empty if there was none
     */
    public String helo() {
        return helo;
    }

    /**
     * Tells whom the client authenticated as.
     *
     * @return the user name; empty if it did not authenticate
     */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /**
     * Tells how the client authenticated.
     *
     * @return the SASL mechanism, such as {@code PLAIN}, or {@code XCLIENT} for a LOGIN of XCLIENT; empty if it did not
     *     authenticate
     */
    public Optional<String> mechanism() {
        return Optional.ofNullable(mechanism);
    }

    /**
     * Tells how the connection was protected.
     *
     * @return the TLS that it used; empty if it used none
     */
    public Optional<TlsDetails> tls() {
        return Optional.ofNullable(tls);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Client that
                && address.equals(that.address)
                && helo.equals(that.helo)
                && Objects.equals(user, that.user)
                && Objects.equals(mechanism, that.mechanism)
                && Objects.equals(tls, that.tls);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, helo, user, mechanism, tls);
    }

    /**
     * Shows the client in one line, as failure messages do.
     *
     * @return such as {@code client.example.com (127.0.0.1) as jane@example.com by PLAIN over TLSv1.3}
     */
    @Override
    public String toString() {
        return helo + " (" + address.getAddress().getHostAddress() + ")"
                + (user == null ? "" : " as " + user + " by " + mechanism)
                + (tls == null ? "" : " over " + tls.protocol());
    }
}
