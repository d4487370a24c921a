package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.TlsOptions;
import dev.restante.settings.TlsPolicy;
import dev.restante.tls.ClientCertificates;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how TLS is spoken. */
final class TlsArguments {

    @Option(
            names = "--tls",
            paramLabel = "optional|required|off",
            description = "Whether clients may, must or cannot use TLS.")
    TlsPolicy policy = TlsPolicy.OPTIONAL;

    @Option(
            names = "--tls-name",
            paramLabel = "NAME",
            split = "\\R",
            hideParamSyntax = true,
            converter = OptionValues.CertificateName.class,
            description = "A name or address by which clients call the server, for its certificate, beside localhost,"
                    + " 127.0.0.1 and ::1. Can be repeated.")
    List<String> names = List.of();

    @Option(
            names = "--tls-authority-file",
            paramLabel = "FILE",
            description = "Write the certificate of the server's own authority to this file, as PEM, for clients to"
                    + " trust. The authority is made anew at each start.")
    @Nullable
    Path authorityFile;

    @Option(
            names = "--tls-certificate",
            paramLabel = "[LISTENER=]CERTIFICATE",
            split = "\\R",
            hideParamSyntax = true,
            converter = CertificateChoice.Converter.class,
            description = "A PEM file with a certificate of your own, or one that is wrong on purpose: expired,"
                    + " not-yet-valid, wrong-host, unknown-issuer or self-signed. For all listeners, or for one, such as"
                    + " imaps=expired. Can be repeated.")
    List<CertificateChoice> certificates = List.of();

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The PEM file with the key of your certificate, if it is not in the same file.")
    @Nullable
    Path key;

    @Option(
            names = "--client-certificates",
            paramLabel = "ignored|requested|required",
            description = "Whether clients are asked for certificates in the TLS handshake.")
    ClientCertificates clientCertificates = ClientCertificates.IGNORED;

    @Option(
            names = "--client-authority",
            paramLabel = "FILE",
            converter = CertificateFile.Converter.class,
            description = "A PEM file with the certificates of authorities whose client certificates are trusted.")
    CertificateFile clientAuthority = CertificateFile.NONE;

    void applyTo(MailServerBuilder builder) {
        builder.tls(this::applyTo);
    }

    private void applyTo(TlsOptions options) {
        options.policy(policy)
                .names(names.toArray(String[]::new))
                .clientCertificates(clientCertificates)
                .trustClientsOf(clientAuthority.certificates());
        certificates.forEach(each -> each.applyTo(options, key));
    }

    /** Hands the authority out, once there is a server. */
    void publishAuthority(MailServer server) {
        if (authorityFile == null) {
            return;
        }
        try {
            server.certificateAuthority().writePem(authorityFile);
        } catch (UncheckedIOException e) {
            throw new StartFailure(e.getMessage() + " (choose another file with --tls-authority-file)");
        }
    }
}
