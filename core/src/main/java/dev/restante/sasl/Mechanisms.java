package dev.restante.sasl;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How clients can authenticate: what a server offers, the same in all protocols. Immutable. */
public final class Mechanisms {

    /** Those whose client says its password, which is what the commands LOGIN of IMAP and PASS of POP3 do too. */
    private static final Set<String> PASSWORD_SAYING = Set.of("PLAIN", "LOGIN");

    /** The names that clients may know, whether this server has such a mechanism or not. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "PLAIN",
            "LOGIN",
            "CRAM-MD5",
            "DIGEST-MD5",
            "NTLM",
            "GSSAPI",
            "GS2-KRB5",
            "SCRAM-SHA-1",
            "SCRAM-SHA-1-PLUS",
            "SCRAM-SHA-256",
            "SCRAM-SHA-256-PLUS",
            "SCRAM-SHA-512",
            "SCRAM-SHA-512-PLUS",
            "XOAUTH2",
            "OAUTHBEARER",
            "EXTERNAL",
            "ANONYMOUS");

    private final List<SaslMechanism> all;
    private final Set<String> beforeTls;

    /**
     * Describes what is offered.
     *
     * @param all the mechanisms, in the order in which they are announced
     * @param beforeTls the names, in upper case, of those that are also offered to a client without TLS
     */
    public Mechanisms(List<SaslMechanism> all, Collection<String> beforeTls) {
        this.all = List.copyOf(all);
        this.beforeTls = Set.copyOf(beforeTls);
    }

    /**
     * What a session is offered.
     *
     * @param context the session
     * @return the mechanisms in order
     */
    public List<SaslMechanism> offered(SaslContext context) {
        return all.stream().filter(mechanism -> isOffered(mechanism, context)).toList();
    }

    private boolean isOffered(SaslMechanism mechanism, SaslContext context) {
        return (context.tls().isPresent() || beforeTls.contains(mechanism.name())) && mechanism.isPossible(context);
    }

    /**
     * The names of what a session is offered.
     *
     * @param context the session
     * @return such as {@code PLAIN LOGIN}; empty if nothing is offered
     */
    public String names(SaslContext context) {
        return offered(context).stream().map(SaslMechanism::name).collect(Collectors.joining(" "));
    }

    /**
     * Finds a mechanism that a session is offered.
     *
     * @param name in any case
     * @param context the session
     * @return the mechanism; empty if it is not offered
     */
    public Optional<SaslMechanism> find(String name, SaslContext context) {
        return offered(context).stream()
                .filter(mechanism -> mechanism.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Tells whether there is such a mechanism, offered or not, here or elsewhere. Any other word in its place may be a
     * secret.
     *
     * @param name in any case
     * @return whether it is the name of one
     */
    public boolean knows(String name) {
        return WELL_KNOWN.contains(name.toUpperCase(Locale.ROOT))
                || all.stream().anyMatch(mechanism -> mechanism.name().equalsIgnoreCase(name));
    }

    /**
     * Says what a session is offered instead of what it asked for.
     *
     * @param context the session
     * @return a sentence for a client
     */
    public String inWords(SaslContext context) {
        String names = names(context);
        if (!names.isEmpty()) {
            return "Mechanisms are " + names;
        }
        return context.canStartTls() ? "No mechanism is offered before TLS" : "No mechanism is offered";
    }

    /**
     * Tells whether a mechanism would be offered after a TLS handshake, though it is not before. Where TLS cannot begin
     * any more, or never could, nobody is advised to begin it.
     *
     * @param name in any case
     * @param context the session
     * @return whether TLS is all that it lacks
     */
    public boolean needsTls(String name, SaslContext context) {
        String canonical = name.toUpperCase(Locale.ROOT);
        return context.canStartTls()
                && all.stream()
                        .filter(mechanism -> mechanism.name().equals(canonical))
                        .anyMatch(mechanism -> mechanism.needsTls() || !beforeTls.contains(canonical));
    }

    /**
     * Tells whether a client may say its password, also with a command of its protocol in place of SASL.
     *
     * @param context the session
     * @return whether it may
     */
    public boolean takesPasswords(SaslContext context) {
        return offered(context).stream().map(SaslMechanism::name).anyMatch(PASSWORD_SAYING::contains);
    }

    /**
     * Tells whether a client may say its password after a TLS handshake, though it may not before.
     *
     * @param context the session
     * @return whether TLS is all that it lacks
     */
    public boolean passwordsNeedTls(SaslContext context) {
        return !takesPasswords(context) && PASSWORD_SAYING.stream().anyMatch(name -> needsTls(name, context));
    }
}
