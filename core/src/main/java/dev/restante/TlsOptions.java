package dev.restante;

import dev.restante.settings.Listener;
import dev.restante.settings.TlsPolicy;
import dev.restante.tls.ClientCertificates;
import dev.restante.tls.ServerCertificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the server speaks TLS: part of {@link MailServerBuilder}. What is not said has a sensible default: TLS is
 * optional, in versions 1.2 and 1.3, with a certificate for {@code localhost} and its addresses that the server's own
 * authority issues. Not safe for several threads.
 */
public final class TlsOptions {

    private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    TlsPolicy policy = TlsPolicy.OPTIONAL;
    final List<String> names = new ArrayList<>();
    List<String> versions = VERSIONS;
    ServerCertificate certificate = ServerCertificate.generated();
    final Map<Listener, ServerCertificate> certificates = new EnumMap<>(Listener.class);
    ClientCertificates clientCertificates = ClientCertificates.IGNORED;
    final List<X509Certificate> clientAuthorities = new ArrayList<>();

    TlsOptions() {}

    /**
     * What the server thinks of TLS.
     *
     * @param newPolicy the policy; {@link TlsPolicy#OPTIONAL} unless it is given
     * @return these options
     */
    public TlsOptions policy(TlsPolicy newPolicy) {
        this.policy = Objects.requireNonNull(newPolicy, "policy");
        return this;
    }

    /**
     * Adds names to the generated certificate: those by which clients call the server, beside {@code localhost},
     * {@code 127.0.0.1} and {@code ::1}.
     *
     * @param more host names, perhaps with {@code *} as the first label, or IP addresses
     * @return these options
     * @throws IllegalArgumentException if one is neither; the message says what would be right
     */
    public TlsOptions names(String... more) {
        for (String name : more) {
            ServerCertificate.checkName(name);
            names.add(name);
        }
        return this;
    }

    /**
     * Which versions of TLS are spoken.
     *
     * @param newVersions {@code TLSv1.3} and {@code TLSv1.2}, or one of them; both unless they are given
     * @return these options
     * @throws IllegalArgumentException if there is none, or another
     */
    public TlsOptions versions(String... newVersions) {
        for (String version : newVersions) {
            if (!VERSIONS.contains(version)) {
                throw new IllegalArgumentException(
                        "TLS comes as one of " + String.join(", ", VERSIONS) + ", not as " + version);
            }
        }
        if (newVersions.length == 0) {
            throw new IllegalArgumentException("TLS needs a version, such as TLSv1.3");
        }
        this.versions = List.of(newVersions);
        return this;
    }

    /**
     * The certificate of all listeners that have none of their own: a user's, or one that is wrong on purpose.
     *
     * @param newCertificate the certificate; {@link ServerCertificate#generated} unless it is given
     * @return these options
     */
    public TlsOptions certificate(ServerCertificate newCertificate) {
        this.certificate = Objects.requireNonNull(newCertificate, "certificate");
        return this;
    }

    /**
     * The certificate of one listener.
     *
     * <pre>{@code
     * MailServer.builder().tls(tls -> tls.certificate(Listener.IMAPS, ServerCertificate.expired()));
     * }</pre>
     *
     * @param listener which
     * @param newCertificate its certificate
     * @return these options
     */
    public TlsOptions certificate(Listener listener, ServerCertificate newCertificate) {
        certificates.put(listener, Objects.requireNonNull(newCertificate, "certificate"));
        return this;
    }

    /**
     * Whether clients are asked for certificates. Those that the server's own authority issued are trusted:
     * {@code server.certificateAuthority().clientIdentity("jane@example.com")} makes one.
     *
     * @param newPolicy the policy; {@link ClientCertificates#IGNORED} unless it is given
     * @return these options
     */
    public TlsOptions clientCertificates(ClientCertificates newPolicy) {
        this.clientCertificates = Objects.requireNonNull(newPolicy, "clientCertificates");
        return this;
    }

    /**
     * Trusts the clients' certificates of more authorities.
     *
     * @param authorities their certificates
     * @return these options
     */
    public TlsOptions trustClientsOf(X509Certificate... authorities) {
        clientAuthorities.addAll(List.of(authorities));
        return this;
    }
}
