package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.server.http.HttpSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What can be chosen for a {@link WebServer}. Not safe for several threads. */
public final class WebServerBuilder {

    private static final int MAX_PORT = 65_535;

    private final MailServer mail;
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port;
    private String user = "";
    private String password = "";
    private V1Messages v1Messages = V1Messages.MAILPIT;
    private final Set<String> hostNames = new HashSet<>();

    WebServerBuilder(MailServer mail) {
        this.mail = mail;
    }

    /**
     * Chooses where it listens: loopback, unless another address is chosen.
     *
     * @param host an address of this machine, or a name of one
     * @return this
     * @throws IllegalArgumentException if there is no such host
     */
    public WebServerBuilder host(String host) {
        try {
            address = InetAddress.getByName(host);
            return this;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no host " + host, e);
        }
    }

    /**
     * Chooses a port: any free one, unless another is chosen.
     *
     * @param number from 0 to 65535; 0 for any free one
     * @return this
     * @throws IllegalArgumentException if it is no such number
     */
    public WebServerBuilder port(int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + number);
        }
        port = number;
        return this;
    }

    /**
     * Lets in only who knows a password.
     *
     * @param name the user, without a colon
     * @param secret the password
     * @return this
     * @throws IllegalArgumentException if one of both cannot be said in HTTP (RFC 7617 section 2)
     */
    public WebServerBuilder login(String name, String secret) {
        if (name.isEmpty() || name.contains(":")) {
            throw new IllegalArgumentException("A user has a name without a colon, not '" + name + "'");
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("The user " + name + " needs a password");
        }
        user = name;
        password = secret;
        return this;
    }

    /**
     * Lets clients call the server by a name, besides localhost and its address.
     *
     * @param name a host name, as in a URL
     * @return this
     */
    public WebServerBuilder hostName(String name) {
        hostNames.add(name.toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * Chooses whose clients get the list of messages at {@code /api/v1/messages}: Mailpit's, unless MailHog's are
     * chosen. All other paths of both are answered anyway.
     *
     * @param whose one of both
     * @return this
     */
    public WebServerBuilder v1Messages(V1Messages whose) {
        v1Messages = whose;
        return this;
    }

    /**
     * Begins to listen.
     *
     * @return bound when this returns
     * @throws java.io.UncheckedIOException if it cannot; the cause is a {@link java.net.BindException} that names the
     *     port
     */
    public WebServer start() {
        InetSocketAddress where = new InetSocketAddress(address, port);
        HttpSettings settings = new HttpSettings(where, user, password, hostNames, HttpSettings.USUAL_BODY);
        return WebServer.start(mail, settings, v1Messages);
    }
}
