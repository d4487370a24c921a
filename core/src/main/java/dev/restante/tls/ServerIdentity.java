package dev.restante.tls;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;

/** What a server shows in the TLS handshake: its certificate, with the key behind it. Immutable. */
public final class ServerIdentity {

    private final KeyMaterial material;

    ServerIdentity(KeyMaterial material) {
        this.material = material;
    }

    /**
     * The server's own certificate.
     *
     * @return the certificate
     */
    public X509Certificate certificate() {
        return material.certificate();
    }

    /**
     * What is sent to clients.
     *
     * @return the server's own certificate first, then each one's issuer, as far as clients need them
     */
    public List<X509Certificate> chain() {
        return material.chain();
    }

    /**
     * Makes a context for the server's sockets or engines, with TLS 1.3 and 1.2 unless the JDK is configured otherwise.
     * It does not ask clients for certificates by itself: {@link ClientCertificates#applyTo} makes it ask.
     *
     * @param clientAuthorities who may issue the certificates of clients; if empty, every certificate is refused
     * @return a context of its own, which shares no sessions with others
     */
    public SSLContext serverContext(Collection<X509Certificate> clientAuthorities) {
        return material.sslContext(clientAuthorities);
    }

    @Override
    public String toString() {
        return "ServerIdentity[" + material + "]";
    }
}
