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

    /**
     * Describes a client.
     *
     * @param address where it connected from
     * @param helo the name it gave in HELO or EHLO; empty if it gave none
     * @param user whom it authenticated as; null if it didn't
     */
    public Client(InetSocketAddress address, String helo, @Nullable String user) {
        this.address = Objects.requireNonNull(address, "address");
        this.helo = Objects.requireNonNull(helo, "helo");
        this.user = user;
    }

    /**
     * Tells where the client connected from.
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

    @Override
    public String toString() {
        return helo + " (" + address.getAddress().getHostAddress() + ")" + (user == null ? "" : " as " + user);
    }
}
