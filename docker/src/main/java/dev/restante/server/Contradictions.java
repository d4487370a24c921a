package dev.restante.server;

import dev.restante.settings.TlsPolicy;
import dev.restante.tls.ClientCertificates;
import java.util.List;
import java.util.Optional;

/** Options that cannot be meant together: each alone would be taken, and some would be without effect. */
final class Contradictions {

    private final ServeCommand command;
    private final TlsArguments tls;

    Contradictions(ServeCommand command) {
        this.command = command;
        this.tls = command.tls;
    }

    private record Rule(boolean broken, String words) {}

    /** The first of them, in words; empty if all options go together. */
    Optional<String> first() {
        return rules().stream().filter(Rule::broken).findFirst().map(Rule::words);
    }

    private List<Rule> rules() {
        boolean off = tls.policy == TlsPolicy.OFF;
        return List.of(
                new Rule(
                        command.demo && command.protocols.proxyProtocol,
                        "--demo sends without a proxy, which --proxy-protocol does not let in"),
                new Rule(
                        command.demo && tls.clientCertificates == ClientCertificates.REQUIRED,
                        "--demo sends without a certificate, which --client-certificates requires"),
                new Rule(
                        (command.http.user == null) != (command.http.password == null),
                        "--http-user and --http-password belong together"),
                new Rule(
                        off && command.protocols.authenticationOnlyOverTls,
                        "Nobody could log in with --auth-only-over-tls where --tls is off"),
                new Rule(
                        off && saysMoreOfTls(),
                        "Where --tls is off there are no certificates: leave out the other options that begin with"
                                + " --tls, and --client-certificates"),
                new Rule(
                        tls.key != null && tls.certificates.stream().noneMatch(CertificateChoice::isFile),
                        "--tls-key is the key of a certificate from a file, which --tls-certificate has to name"),
                new Rule(
                        tls.authorityFile != null
                                && tls.certificates.stream().anyMatch(CertificateChoice::isFileForAll),
                        "--tls-authority-file would be of no use to clients: --tls-certificate brings a certificate"
                                + " that has its own issuer"),
                new Rule(
                        !tls.clientAuthority.all().isEmpty() && tls.clientCertificates == ClientCertificates.IGNORED,
                        "--client-authority needs --client-certificates=requested or required"));
    }

    private boolean saysMoreOfTls() {
        return !tls.names.isEmpty()
                || !tls.certificates.isEmpty()
                || tls.authorityFile != null
                || tls.key != null
                || tls.clientCertificates != ClientCertificates.IGNORED;
    }
}
