package dev.restante.server;

import dev.restante.TlsOptions;
import dev.restante.settings.Listener;
import dev.restante.tls.ServerCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * A certificate as {@code --tls-certificate} chooses it.
 *
 * @param listener whose it is; null for all that have none of their own
 * @param certificate a file, or a word for one that is made
 */
record CertificateChoice(@Nullable Listener listener, String certificate) {

    private static final Map<String, Supplier<ServerCertificate>> MADE = new TreeMap<>(Map.of(
            "generated", ServerCertificate::generated,
            "expired", ServerCertificate::expired,
            "not-yet-valid", ServerCertificate::notYetValid,
            "wrong-host", ServerCertificate::wrongHost,
            "unknown-issuer", ServerCertificate::unknownIssuer,
            "self-signed", ServerCertificate::selfSigned));

    /**
     * Sets the certificate.
     *
     * @param options those of the server
     * @param key the file with the key of a certificate from a file; null if it is in the same one
     * @throws IllegalArgumentException if a file will not do; the message says why
     */
    void applyTo(TlsOptions options, @Nullable Path key) {
        Supplier<ServerCertificate> made = MADE.get(certificate);
        ServerCertificate chosen = made != null ? made.get() : own(Path.of(certificate), key);
        if (listener == null) {
            options.certificate(chosen);
        } else {
            options.certificate(listener, chosen);
        }
    }

    private static ServerCertificate own(Path file, @Nullable Path key) {
        try {
            return ServerCertificate.pem(file, key == null ? file : key);
        } catch (IllegalArgumentException e) {
            String hint = key == null ? " (--tls-key names the file of the key, if it is another)" : "";
            throw new IllegalArgumentException(e.getMessage() + hint, e);
        }
    }

    boolean isFile() {
        return !MADE.containsKey(certificate);
    }

    boolean isFileForAll() {
        return listener == null && isFile();
    }

    /** Reads {@code [LISTENER=]CERTIFICATE}. */
    static final class Converter implements CommandLine.ITypeConverter<CertificateChoice> {

        @Override
        public CertificateChoice convert(String value) {
            int equals = value.indexOf('=');
            Optional<Listener> listener = listener(value.substring(0, Math.max(0, equals)));
            String certificate = listener.isPresent() ? value.substring(equals + 1) : value;
            if (!MADE.containsKey(certificate) && !Files.isReadable(Path.of(certificate))) {
                throw new CommandLine.TypeConversionException(
                        "'%s' is neither a file nor one of %s; before it, a listener such as imaps= may stand"
                                .formatted(certificate, String.join(", ", MADE.keySet())));
            }
            return new CertificateChoice(listener.orElse(null), certificate);
        }

        private static Optional<Listener> listener(String name) {
            return Arrays.stream(Listener.values())
                    .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}
