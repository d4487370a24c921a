package dev.restante;

import dev.restante.net.Tls;
import dev.restante.settings.Listener;
import dev.restante.tls.ClientCertificates;
import dev.restante.tls.IssuingAuthority;
import dev.restante.tls.ServerCertificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of one server: its authority, and a context for each certificate, all made when they are first needed, as the
 * options were at the start.
 */
final class ServerTls {

    private final Map<Listener, ServerCertificate> certificates;
    private final ServerCertificate certificate;
    private final List<String> names;
    private final String[] versions;
    private final ClientCertificates clientCertificates;
    private final List<X509Certificate> clientAuthorities;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable IssuingAuthority authority; // guarded by lock
    private final Map<ServerCertificate, SSLContext> contexts = new HashMap<>(); // guarded by lock

    ServerTls(TlsOptions options) {
        this.certificates = Map.copyOf(options.certificates);
        this.certificate = options.certificate;
        this.names = List.copyOf(options.names);
        this.versions = options.versions.toArray(String[]::new);
        this.clientCertificates = options.clientCertificates;
        this.clientAuthorities = List.copyOf(options.clientAuthorities);
    }

    IssuingAuthority authority() {
        lock.lock();
        try {
            if (authority == null) {
                authority = IssuingAuthority.create();
            }
            return authority;
        } finally {
            lock.unlock();
        }
    }

    /** How a listener speaks TLS, whether from the beginning or on demand. */
    Tls forListener(Listener listener) {
        return showing(certificates.getOrDefault(listener, certificate));
    }

    /** TLS with a certificate of any choice. */
    Tls showing(ServerCertificate shown) {
        return () -> newEngine(context(shown));
    }

    private SSLContext context(ServerCertificate shown) {
        lock.lock();
        try {
            return contexts.computeIfAbsent(shown, this::newContext);
        } finally {
            lock.unlock();
        }
    }

    private SSLContext newContext(ServerCertificate shown) {
        List<X509Certificate> trusted = new ArrayList<>(clientAuthorities);
        trusted.add(authority().certificate());
        return shown.issue(authority(), names).serverContext(trusted);
    }

    private SSLEngine newEngine(SSLContext context) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(versions);
        clientCertificates.applyTo(parameters);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
