package dev.restante.net;

import dev.restante.mail.TlsDetails;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** What a finished handshake agreed on, for the envelope and for authentication. */
final class TlsSession implements ChannelBindings {

    private static final int EXPORTED_OCTETS = 32;
    private static final @Nullable MethodHandle EXPORT_KEYING_MATERIAL = findExportKeyingMaterial();

    private final ExtendedSSLSession session;
    private final TlsDetails details;

    TlsSession(SSLSession session) {
        this.session = (ExtendedSSLSession) session;
        this.details =
                new TlsDetails(session.getProtocol(), session.getCipherSuite(), serverName(), clientCertificate());
    }

    TlsDetails details() {
        return details;
    }

    private @Nullable String serverName() {
        for (SNIServerName name : session.getRequestedServerNames()) {
            if (name instanceof SNIHostName host) {
                return host.getAsciiName();
            }
        }
        return null;
    }

    private @Nullable X509Certificate clientCertificate() {
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException e) {
            return null; // it showed none
        }
    }

    @Override
    public Optional<byte[]> data(String type) {
        return switch (type) {
            case "tls-server-end-point" -> serverEndPoint();
            case "tls-exporter" -> exporter();
            default -> Optional.empty();
        };
    }

    /** RFC 5929 section 4.1: the server's certificate, hashed as its signature is, but never weaker than SHA-256. */
    private Optional<byte[]> serverEndPoint() {
        Certificate[] chain = session.getLocalCertificates();
        if (chain == null || !(chain[0] instanceof X509Certificate certificate)) {
            return Optional.empty();
        }
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        int with = signature.indexOf("WITH");
        String hash = with < 0 ? "" : signature.substring(0, with);
        try {
            MessageDigest digest = MessageDigest.getInstance(
                    switch (hash) {
                        case "MD5", "SHA1", "SHA256" -> "SHA-256";
                        case "SHA384" -> "SHA-384";
                        case "SHA512" -> "SHA-512";
                        default -> "";
                    });
            return Optional.of(digest.digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // a signature without one hash, such as Ed25519: RFC 5929 leaves it undefined
        }
    }

    /** RFC 9266 section 2; only where the JDK exports keying material, and only from TLS 1.3 on. */
    private Optional<byte[]> exporter() {
        if (EXPORT_KEYING_MATERIAL == null || !session.getProtocol().equals("TLSv1.3")) {
            return Optional.empty();
        }
        try {
            return Optional.of((byte[]) EXPORT_KEYING_MATERIAL.invokeExact(
                    session, "EXPORTER-Channel-Binding", new byte[0], EXPORTED_OCTETS));
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    /** {@code ExtendedSSLSession.exportKeyingMaterialData} came with JDK 25; this code is compiled for 17. */
    private static @Nullable MethodHandle findExportKeyingMaterial() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            ExtendedSSLSession.class,
                            "exportKeyingMaterialData",
                            MethodType.methodType(byte[].class, String.class, byte[].class, int.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
