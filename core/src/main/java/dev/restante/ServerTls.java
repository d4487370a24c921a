package dev.restante;

import dev.restante.net.Tls;
import dev.restante.settings.Listener;
import dev.restante.tls.CertificateAuthority;
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

/** The TLS of one server: its authority, and a context for each certificate, all made when they are first needed. */
final class ServerTls {

    private final TlsOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CertificateAuthority authority; // guarded by lock
    private final Map<ServerCertificate, SSLContext> contexts = new HashMap<>(); // guarded by lock

    ServerTls(TlsOptions options) {
        this.options = options;
    }

    CertificateAuthority authority() {
        lock.lock();
        try {
            if (authority == null) {
                authority = CertificateAuthority.create();
            }
            return authority;
        } finally {
            lock.unlock();
        }
    }

    /** How a listener speaks TLS, whether from the beginning or on demand. */
    Tls forListener(Listener listener) {
        ServerCertificate certificate = options.certificates.getOrDefault(listener, options.certificate);
        return () -> newEngine(context(certificate));
    }

    private SSLContext context(ServerCertificate certificate) {
        lock.lock();
        try {
            return contexts.computeIfAbsent(certificate, this::newContext);
        } finally {
            lock.unlock();
        }
    }

    private SSLContext newContext(ServerCertificate certificate) {
        List<X509Certificate> clientAuthorities = new ArrayList<>(options.clientAuthorities);
        clientAuthorities.add(authority().certificate());
        return certificate.issue(authority(), options.names).serverContext(clientAuthorities);
    }

    private SSLEngine newEngine(SSLContext context) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(options.versions.toArray(String[]::new));
        options.clientCertificates.applyTo(parameters);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
