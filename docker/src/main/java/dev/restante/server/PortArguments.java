package dev.restante.server;

import dev.restante.MailServerBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where to listen. */
final class PortArguments {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            converter = OptionValues.Host.class,
            description = "The address to listen on; 0.0.0.0 is every address of the machine.")
    String host = "127.0.0.1";

    @Option(
            names = "--smtp-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is sent to; 0 takes a free port.")
    int smtp = 1025;

    @Option(
            names = "--smtps-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "The same, with TLS from the beginning; 0 takes a free port.")
    int smtps = 1465;

    @Option(
            names = "--lmtp-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is sent to with LMTP; 0 takes a free port. Without this option there is no LMTP.")
    @Nullable
    Integer lmtp;

    @Option(
            names = "--pop3-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is picked up with POP3; 0 takes a free port.")
    int pop3 = 1110;

    @Option(
            names = "--pop3s-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "The same, with TLS from the beginning; 0 takes a free port.")
    int pop3s = 1995;

    @Option(
            names = "--imap-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is read with IMAP; 0 takes a free port.")
    int imap = 1143;

    @Option(
            names = "--imaps-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "The same, with TLS from the beginning; 0 takes a free port.")
    int imaps = 1993;

    void applyTo(MailServerBuilder builder) {
        builder.host(host)
                .smtpPort(smtp)
                .smtpsPort(smtps)
                .pop3Port(pop3)
                .pop3sPort(pop3s)
                .imapPort(imap)
                .imapsPort(imaps);
        if (lmtp != null) {
            builder.lmtpPort(lmtp);
        }
    }
}
