package dev.restante.tls;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed. */
final class Trust {

    private Trust() {}

    /** What is issued by these authorities and by no other; with none of them, nothing is believed. */
    static TrustManager[] in(Collection<X509Certificate> authorities) {
        if (authorities.isEmpty()) {
            // The JDK takes this for a manager that refuses everything. One with an empty store throws instead.
            return new TrustManager[0];
        }
        return JdkCrypto.call(() -> {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(keyStore(authorities));
            return factory.getTrustManagers();
        });
    }

    /** A new PKCS#12 store with these certificates. */
    static KeyStore keyStore(Collection<X509Certificate> authorities) {
        return JdkCrypto.call(() -> {
            KeyStore store = emptyStore();
            int number = 0;
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + ++number, authority);
            }
            return store;
        });
    }

    static KeyStore emptyStore() {
        return JdkCrypto.call(() -> {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        });
    }

    /** For clients that show no certificate. */
    static SSLContext sslContext(X509Certificate authority) {
        return JdkCrypto.call(() -> {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, in(List.of(authority)), null);
            return context;
        });
    }
}
