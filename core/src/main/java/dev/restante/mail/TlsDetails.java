package dev.restante.mail;

import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The TLS that protects a connection: what the two sides agreed on. Immutable. */
public final class TlsDetails {

    private final String protocol;
    private final String cipherSuite;
    private final @Nullable String serverName;
    private final @Nullable X509Certificate clientCertificate;

    /**
     * Describes a protected connection.
     *
     * @param protocol such as {@code TLSv1.3}
     * @param cipherSuite such as {@code TLS_AES_256_GCM_SHA384}
     * @param serverName the name that the client asked for (RFC 6066 section 3); null if it named none
     * @param clientCertificate the certificate that the client showed, and the server checked; null if it showed none
     */
    public TlsDetails(
            String protocol,
            String cipherSuite,
            @Nullable String serverName,
            @Nullable X509Certificate clientCertificate) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.cipherSuite = Objects.requireNonNull(cipherSuite, "cipherSuite");
        this.serverName = serverName;
        this.clientCertificate = clientCertificate;
    }

    /**
     * The version of the protocol.
     *
     * @return such as {@code TLSv1.3}
     */
    public String protocol() {
        return protocol;
    }

    /**
     * The cipher suite.
     *
     * @return its name in the IANA registry, such as {@code TLS_AES_256_GCM_SHA384}
     */
    public String cipherSuite() {
        return cipherSuite;
    }

    /**
     * The name that the client asked for (RFC 6066 section 3).
     *
     * @return the name; empty if the client named none
     */
    public Optional<String> serverName() {
        return Optional.ofNullable(serverName);
    }

    /**
     * The certificate that the client showed, and the server checked.
     *
     * @return the certificate; empty if the client showed none
     */
    public Optional<X509Certificate> clientCertificate() {
        return Optional.ofNullable(clientCertificate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TlsDetails that
                && protocol.equals(that.protocol)
                && cipherSuite.equals(that.cipherSuite)
                && Objects.equals(serverName, that.serverName)
                && Objects.equals(clientCertificate, that.clientCertificate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(protocol, cipherSuite, serverName, clientCertificate);
    }

    /** Shows version and cipher suite. */
    @Override
    public String toString() {
        return protocol + " with " + cipherSuite;
    }
}
