package dev.restante.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

        /** What stands around it is a comment (RFC 7468 section 2), which the JDK's reader does not skip reliably. */
        private static final Pattern BLOCK =
                Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

        @Override
        public CertificateFile convert(String value) {
            try {
                List<X509Certificate> certificates = certificates(Path.of(value));
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

        private static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
            List<X509Certificate> certificates = new ArrayList<>();
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            Matcher block = BLOCK.matcher(Files.readString(file, ISO_8859_1));
            while (block.find()) {
                InputStream in = new ByteArrayInputStream(block.group().getBytes(ISO_8859_1));
                certificates.add((X509Certificate) factory.generateCertificate(in));
            }
            return certificates;
        }
    }
}
