package dev.restante.server;

import dev.restante.MailServerBuilder;
import dev.restante.settings.DeliveryReports;
import dev.restante.settings.VrfyPolicy;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how the protocols behave. */
final class ProtocolArguments {

    @Option(
            names = "--mechanism",
            paramLabel = "NAME",
            split = "\\R",
            hideParamSyntax = true,
            description = "A SASL mechanism to offer, such as PLAIN, in place of the usual ones. Can be repeated.")
    List<String> mechanisms = List.of();

    @Option(
            names = "--auth-only-over-tls",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Offer authentication only over TLS.")
    boolean authenticationOnlyOverTls;

    @Option(
            names = "--hide",
            paramLabel = "PROTOCOL:NAME",
            split = "\\R",
            hideParamSyntax = true,
            converter = HiddenName.Converter.class,
            description = "An extension, capability or command to do without, such as imap:IDLE,"
                    + " smtp:CHUNKING or smtp:EHLO. Can be repeated.")
    List<HiddenName> hidden = List.of();

    @Option(
            names = "--vrfy",
            paramLabel = "answer|noncommittal|refuse",
            description = "What VRFY and EXPN tell about accounts.")
    VrfyPolicy vrfy = VrfyPolicy.ANSWER;

    @Option(
            names = "--delivery-reports",
            paramLabel = "none|as-requested",
            description = "Whether senders get the reports that they ask for with NOTIFY=SUCCESS.")
    DeliveryReports deliveryReports = DeliveryReports.NONE;

    @Option(
            names = "--proxy-protocol",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Expect each connection to begin with the header of a proxy that names the client, such as"
                    + " HAProxy sends it, version 1 or 2.")
    boolean proxyProtocol;

    @Option(
            names = "--xclient",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Let SMTP clients say for whom they speak, with Postfix's XCLIENT.")
    boolean xclient;

    void applyTo(MailServerBuilder builder) {
        builder.proxyProtocol(proxyProtocol)
                .authentication(auth ->
                        auth.mechanisms(mechanisms.toArray(String[]::new)).onlyOverTls(authenticationOnlyOverTls))
                .smtp(smtp -> smtp.vrfy(vrfy).deliveryReports(deliveryReports).xclient(xclient));
        hidden.forEach(each -> builder.hide(each.protocol(), each.name()));
    }
}
