package dev.restante;

import dev.restante.net.Hidden;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Describes a {@link MailServer} and starts it. What is not said has a sensible default. Not safe for several threads.
 *
 * <pre>{@code
 * MailServer server = MailServer.builder()
 *         .account("jane@example.com", "secret")
 *         .maxMessageSize(1_000_000)
 *         .start();
 * }</pre>
 */
public final class MailServerBuilder {

    /** A quoted local part may have any character; what is not quoted has no spaces, brackets and further @. */
    private static final Pattern ACCOUNT_NAME =
            Pattern.compile("(\"[^\\p{Cntrl}]+\"|[^@<>\\s\\p{Cntrl}\"]+)(@[^@<>\\s\\p{Cntrl}]+)?");

    final Map<String, String> accounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String host = "127.0.0.1";
    final Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
    final Set<Listener> proxied = EnumSet.noneOf(Listener.class);
    final Map<MailProtocol, Hidden> hidden = new EnumMap<>(MailProtocol.class);
    final TlsOptions tls = new TlsOptions();
    final AuthenticationOptions authentication = new AuthenticationOptions();
    final SmtpOptions smtp = new SmtpOptions();
    final Pop3Options pop3 = new Pop3Options();
    final ImapOptions imap = new ImapOptions();
    boolean strict;
    int maxMessageSize = 100 * 1024 * 1024;
    int maxRecipients = 1000;
    int maxTextLine = Integer.MAX_VALUE;
    int maxConnections = 1000;
    Duration idleLimit = Duration.ofMinutes(30);
    Duration waitLimit = Duration.ofSeconds(5);
    InstantSource clock = InstantSource.system();
    int keptConversations = 300;
    boolean magicAddresses;

    MailServerBuilder() {}

    /**
     * The address to listen on; {@code 127.0.0.1} unless it is given. {@code 0.0.0.0} is every address of the machine.
     *
     * @param newHost a host name or an address
     * @return this builder
     */
    public MailServerBuilder host(String newHost) {
        if (newHost.isBlank()) {
            throw new IllegalArgumentException("A host is a name or an address, such as 127.0.0.1");
        }
        this.host = newHost;
        return this;
    }

    /**
     * The port for SMTP; a free one unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder smtpPort(int port) {
        return port(Listener.SMTP, port);
    }

    /**
     * The port for LMTP (RFC 2033), which is SMTP with a reply for each recipient; there is none unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder lmtpPort(int port) {
        return port(Listener.LMTP, port);
    }

    /**
     * The port for POP3; a free one unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder pop3Port(int port) {
        return port(Listener.POP3, port);
    }

    /**
     * The port for IMAP; a free one unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder imapPort(int port) {
        return port(Listener.IMAP, port);
    }

    /**
     * The port for SMTP over implicit TLS; a free one unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder smtpsPort(int port) {
        return port(Listener.SMTPS, port);
    }

    /**
     * The port for POP3 over implicit TLS; a free one unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder pop3sPort(int port) {
        return port(Listener.POP3S, port);
    }

    /**
     * The port for IMAP over implicit TLS; a free one unless it is given.
     *
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder imapsPort(int port) {
        return port(Listener.IMAPS, port);
    }

    /**
     * The port of a listener; a free one unless it is given. Without one, there is no LMTP.
     *
     * @param listener which
     * @param port the port; 0 for a free one
     * @return this builder
     */
    public MailServerBuilder port(Listener listener, int port) {
        ports.put(listener, requirePort(port));
        return this;
    }

    /**
     * Whether clients come through a proxy that speaks the PROXY protocol (HAProxy's {@code proxy-protocol.txt},
     * version 1 or 2): every connection to any port must then begin with its header, before any TLS. Mails show the
     * client address that it names. A connection without a correct header is closed without a greeting, and a warning
     * is logged that says why.
     *
     * @param expected whether headers are expected; they are not unless this is called
     * @return this builder
     */
    public MailServerBuilder proxyProtocol(boolean expected) {
        for (Listener listener : Listener.values()) {
            proxyProtocol(listener, expected);
        }
        return this;
    }

    /**
     * The same for one listener.
     *
     * <pre>{@code
     * MailServer.builder().proxyProtocol(true).proxyProtocol(Listener.IMAP, false);
     * }</pre>
     *
     * @param listener which
     * @param expected whether headers are expected
     * @return this builder
     */
    public MailServerBuilder proxyProtocol(Listener listener, boolean expected) {
        if (expected) {
            proxied.add(listener);
        } else {
            proxied.remove(listener);
        }
        return this;
    }

    /**
     * Does without extensions, capabilities or commands, so that a client's fallback can be tested: they are not
     * announced, and their commands and parameters are unknown. What only says how the server behaves, such as
     * {@code PIPELINING}, is no longer announced; the server behaves so all the same.
     *
     * <pre>{@code
     * MailServer.builder().hide(MailProtocol.SMTP, "EHLO").hide(MailProtocol.IMAP, "MOVE", "UIDPLUS");
     * }</pre>
     *
     * @param protocol where
     * @param names what EHLO, CAPA or CAPABILITY calls them, or the verbs of commands, in any case; {@link #start}
     *     refuses names that are not there
     * @return this builder
     */
    public MailServerBuilder hide(MailProtocol protocol, String... names) {
        hidden.merge(protocol, new Hidden(Set.of(names)), Hidden::and);
        return this;
    }

    /**
     * Says how the server speaks TLS.
     *
     * <pre>{@code
     * MailServer.builder().tls(tls -> tls.policy(TlsPolicy.REQUIRED).names("mail.example.com"));
     * }</pre>
     *
     * @param options is given the options to set
     * @return this builder
     */
    public MailServerBuilder tls(Consumer<TlsOptions> options) {
        options.accept(tls);
        return this;
    }

    /**
     * Says how clients can authenticate.
     *
     * <pre>{@code
     * MailServer.builder().authentication(auth -> auth.mechanisms("PLAIN").onlyOverTls(true));
     * }</pre>
     *
     * @param options is given the options to set
     * @return this builder
     */
    public MailServerBuilder authentication(Consumer<AuthenticationOptions> options) {
        options.accept(authentication);
        return this;
    }

    /**
     * Says how SMTP behaves, and LMTP with it.
     *
     * @param options is given the options to set
     * @return this builder
     */
    public MailServerBuilder smtp(Consumer<SmtpOptions> options) {
        options.accept(smtp);
        return this;
    }

    /**
     * Says how POP3 behaves.
     *
     * @param options is given the options to set
     * @return this builder
     */
    public MailServerBuilder pop3(Consumer<Pop3Options> options) {
        options.accept(pop3);
        return this;
    }

    /**
     * Says how IMAP behaves.
     *
     * @param options is given the options to set
     * @return this builder
     */
    public MailServerBuilder imap(Consumer<ImapOptions> options) {
        options.accept(imap);
        return this;
    }

    /**
     * Declares an account, which then needs its password. Whoever else gets mail has an account that takes any.
     *
     * @param name an address, or a bare local part such as {@code jane} that receives at every domain
     * @param password the password
     * @return this builder
     * @throws IllegalArgumentException if the name is no address and no local part, or declared already
     */
    public MailServerBuilder account(String name, String password) {
        Objects.requireNonNull(password, "password");
        if (accounts.putIfAbsent(requireAccountName(name), password) != null) {
            throw new IllegalArgumentException("Account " + name + " is declared twice");
        }
        return this;
    }

    /**
     * Makes the server refuse recipients that are not declared, and senders that are not authenticated.
     *
     * @param newStrict whether it refuses them; it does not unless this is called
     * @return this builder
     */
    public MailServerBuilder strict(boolean newStrict) {
        this.strict = newStrict;
        return this;
    }

    /**
     * How large a message may be; 100 MiB unless it is given.
     *
     * @param octets the limit
     * @return this builder
     */
    public MailServerBuilder maxMessageSize(int octets) {
        this.maxMessageSize = requirePositive(octets, "maxMessageSize");
        return this;
    }

    /**
     * How many recipients a mail may have; 1000 unless it is given.
     *
     * @param count the limit
     * @return this builder
     */
    public MailServerBuilder maxRecipients(int count) {
        this.maxRecipients = requirePositive(count, "maxRecipients");
        return this;
    }

    /**
     * How long a line of a message may be, which RFC 5321 limits to 998 octets; any length unless it is given.
     *
     * @param octets the limit, without CRLF
     * @return this builder
     */
    public MailServerBuilder maxTextLine(int octets) {
        this.maxTextLine = requirePositive(octets, "maxTextLine");
        return this;
    }

    /**
     * How many clients may be connected to each port at once; 1000 unless it is given.
     *
     * @param count the limit
     * @return this builder
     */
    public MailServerBuilder maxConnections(int count) {
        this.maxConnections = requirePositive(count, "maxConnections");
        return this;
    }

    /**
     * How long a client may be silent before it is disconnected; 30 minutes unless it is given.
     *
     * @param limit the limit
     * @return this builder
     */
    public MailServerBuilder idleLimit(Duration limit) {
        this.idleLimit = requirePositive(limit, "idleLimit");
        return this;
    }

    /**
     * How long {@link ReceivedMails} wait where no limit is named; 5 seconds unless it is given.
     *
     * @param limit the limit
     * @return this builder
     */
    public MailServerBuilder waitLimit(Duration limit) {
        this.waitLimit = requirePositive(limit, "waitLimit");
        return this;
    }

    /**
     * Tells the time of everything that happens; the system's clock unless it is given. Any time of the years 1 to 9999
     * will do, which is what mail can write. Limits always run in real time, and so do certificates.
     *
     * @param source the clock
     * @return this builder
     */
    public MailServerBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /**
     * How many conversations are kept, the newest of them, and as many delivery attempts; 300 unless it is given. A
     * long one takes some 30 KB, most take less than one.
     *
     * @param count the number; 0 keeps none, and failed waits then do not tell what clients said
     * @return this builder
     */
    public MailServerBuilder keptConversations(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("keptConversations is a number from 0, not " + count);
        }
        this.keptConversations = count;
        return this;
    }

    /**
     * Whether addresses can ask for faults by themselves, so that tests in any language can do so without a call to an
     * API: mail to {@code bob+smtp451x2@example.com} is refused twice with 451, and {@code bob+delay5s@example.com} is
     * slow. {@code docs/magic-addresses.md} has all that can be asked for. Each address counts for itself, and anew
     * after {@link MailServer#reset}. Rules of {@link MailServer#faults} come first where both would strike.
     *
     * @param on whether they can; they cannot unless this is called
     * @return this builder
     */
    public MailServerBuilder magicAddresses(boolean on) {
        this.magicAddresses = on;
        return this;
    }

    /**
     * Starts the server.
     *
     * @return the server; all its ports are bound
     * @throws UncheckedIOException if a port cannot be bound; the cause is a {@link java.net.BindException} that names
     *     it
     * @throws IllegalArgumentException if something is chosen or hidden that the server does not know
     */
    public MailServer start() {
        return InProcessMailServer.start(this);
    }

    static String requireAccountName(String name) {
        if (!ACCOUNT_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An account is named by an address such as jane@example.com, or by a"
                    + " local part such as jane, not by '" + name + "'");
        }
        return name;
    }

    private static int requirePort(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
        }
        return port;
    }

    private static int requirePositive(int value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value;
    }

    private static Duration requirePositive(Duration value, String name) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value;
    }
}
