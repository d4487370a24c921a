package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.server.http.HttpSettings;
import dev.restante.server.links.LinkCheck;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be chosen for a {@link WebServer}. Not safe for several threads. */
public final class WebServerBuilder {

    private static final int MAX_PORT = 65_535;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,1000}={0,2}");

    /** Names of containers have underlines, too. */
    private static final Pattern HOST_NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}]");

    private final MailServer mail;
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port;
    private String user = "";
    private String password = "";
    private V1Messages v1Messages = V1Messages.MAILPIT;
    private String token = "";
    private final Set<String> hostNames = new HashSet<>();
    private boolean linkCheckPrivate;

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
     * Lets in who knows a token (RFC 6750), besides the user of {@link #login}, if there is one. A browser asks for a
     * user and a password: the token is the password of any user.
     *
     * @param secret letters, digits, and {@code - . _ ~ + /}, with {@code =} at its end
     * @return this
     * @throws IllegalArgumentException if it cannot be said in HTTP (RFC 6750 section 2.1)
     */
    public WebServerBuilder token(String secret) {
        token = requireToken(secret);
        return this;
    }

    static String requireToken(String secret) {
        if (!TOKEN.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "A token is made of up to 1000 letters, digits and - . _ ~ + / and may end with =");
        }
        return secret;
    }

    /**
     * Lets clients call the server by a name, besides localhost and its address.
     *
     * @param name a host name, as in a URL, where it stands in US-ASCII, or an IPv6 address in brackets
     * @return this
     * @throws IllegalArgumentException if it is none, such as a whole URL, or has a port
     */
    public WebServerBuilder hostName(String name) {
        hostNames.add(requireHostName(name).toLowerCase(Locale.ROOT));
        return this;
    }

    static String requireHostName(String name) {
        if (!HOST_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a host name: it is like mail.test, without http:// and without a port"
                            .formatted(name));
        }
        return name;
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
     * Lets the check of links ask also addresses that are not of the open internet, such as loopback and those of the
     * own network. Without this it does not, since links come with mails, from anybody.
     *
     * @param allowed whether it may
     * @return this
     */
    public WebServerBuilder linkCheckPrivate(boolean allowed) {
        linkCheckPrivate = allowed;
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
        HttpSettings settings = new HttpSettings(where, user, password, token, hostNames, HttpSettings.USUAL_BODY);
        return WebServer.start(mail, settings, new LinkCheck(linkCheckPrivate), v1Messages);
    }
}
