package dev.restante.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import picocli.CommandLine;

/**
 * The certificates in a PEM file.
 *
 * @param all in their order
 */
record CertificateFile(List<X509Certificate> all) {

    static final CertificateFile NONE = new CertificateFile(List.of());

    X509Certificate[] certificates() {
        return all.toArray(X509Certificate[]::new);
    }

    /** Says nothing: the help has no default to show. */
    @Override
    public String toString() {
        return "";
    }

    /** Reads the file that an option names. */
    static final class Converter implements CommandLine.ITypeConverter<CertificateFile> {

        @Override
        public CertificateFile convert(String value) {
            try (InputStream in = Files.newInputStream(Path.of(value))) {
                List<X509Certificate> certificates =
                        CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                                .map(X509Certificate.class::cast)
                                .toList();
                if (!certificates.isEmpty()) {
                    return new CertificateFile(certificates);
                }
            } catch (IOException e) {
                throw new CommandLine.TypeConversionException("'" + value + "' cannot be read");
            } catch (CertificateException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + value + "' has no certificate as PEM: " + e.getMessage());
            }
            throw new CommandLine.TypeConversionException("'" + value + "' has no certificate as PEM");
        }
    }
}
