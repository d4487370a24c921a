package dev.restante.smtp;

import dev.restante.mail.Client;
import dev.restante.net.Connection;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end, as far as that is known by now: where, by which name, and authenticated as whom. For its
 * session's own thread.
 */
public final class ConnectedClient {

    private final Connection connection;
    private final TransferProtocol protocol;
    private InetSocketAddress address;
    private String helo = "";
    private @Nullable Login login;

    private record Login(String user, String mechanism) {}

    ConnectedClient(Connection connection, TransferProtocol protocol) {
        this.connection = connection;
        this.protocol = protocol;
        this.address = connection.clientAddress();
    }

    /**
     * Tells where the client is.
     *
     * @return the address from which it connected, unless it named another
     */
    public InetSocketAddress address() {
        return address;
    }

    /** Takes the argument of HELO or EHLO. */
    void introduce(String name) {
        this.helo = name;
    }

    /**
     * Makes sure that the client has introduced itself.
     *
     * @throws SmtpException if it has not
     */
    public void requireIntroduced() throws SmtpException {
        if (helo.isEmpty()) {
            throw new SmtpException(503, "5.5.1", "Send " + protocol.hello() + " first");
        }
    }

    /** How the client introduced itself; empty if it has not. */
    String helo() {
        return helo;
    }

    /** How the client authenticated; empty if it has not. */
    Optional<String> mechanism() {
        return Optional.ofNullable(login).map(Login::mechanism);
    }

    /**
     * Tells whom the client authenticated as.
     *
     * @return the user; empty if it has not
     */
    public Optional<String> user() {
        return Optional.ofNullable(login).map(Login::user);
    }

    /**
     * Takes the authenticated user, for the rest of the connection.
     *
     * @param user the user
     * @param mechanism the SASL mechanism, or what else says so
     */
    public void authenticate(String user, String mechanism) {
        this.login = new Login(user, mechanism);
        connection.recording().authenticated(user, mechanism);
    }

    /**
     * From now on this is another client, which is not authenticated.
     *
     * @param newAddress where it is
     * @param name how it introduced itself; empty if it has to do so yet
     */
    public void become(InetSocketAddress newAddress, String name) {
        this.address = newAddress;
        this.helo = name;
        this.login = null;
    }

    /** As it stands, for an envelope. */
    Client describe() {
        Client client = new Client(address, helo);
        if (login != null) {
            client = client.authenticated(login.user(), login.mechanism());
        }
        return connection.tls().map(client::over).orElse(client);
    }
}
