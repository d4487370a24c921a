package dev.restante.server;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import jakarta.mail.MessagingException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a mail server until a signal ends the program. Each option has a variable too: see {@link Variables}. */
@Command(
        name = "java -jar restante.jar",
        description = "A mail server for tests: takes every mail over SMTP, holds it in memory,"
                + " and hands it out over POP3 and IMAP.%n",
        versionProvider = ProgramVersion.class,
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpWidth = 100,
        footer = {
            "",
            "What the command line says goes before what a variable says. RESTANTE_ACCOUNT takes several"
                    + " accounts: one to a line, or separated by commas. Switches take true, false, 1 or 0."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

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
    int smtpPort = 1025;

    @Option(
            names = "--pop3-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is picked up with POP3; 0 takes a free port.")
    int pop3Port = 1110;

    @Option(
            names = "--imap-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is read with IMAP; 0 takes a free port.")
    int imapPort = 1143;

    @Option(
            names = "--lmtp-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where mail is sent to with LMTP; 0 takes a free port. Without this option there is no LMTP.")
    @Nullable
    Integer lmtpPort;

    @Option(
            names = "--account",
            paramLabel = "NAME:PASSWORD",
            split = "\\R",
            hideParamSyntax = true,
            converter = Login.Converter.class,
            description = "An account that needs its password. NAME is an address, or a local part that receives at"
                    + " every domain. Can be repeated. Whoever else gets mail has an account that takes any"
                    + " password.")
    List<Login> accounts = List.of();

    @Option(
            names = "--strict",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Refuse recipients without an --account, and senders that do not log in.")
    boolean strict;

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

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Send sample mails to this server, and say as whom to read them.")
    boolean demo;

    @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
    boolean version;

    @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
    boolean help;

    @Override
    public Integer call() throws MessagingException, InterruptedException {
        if (demo && proxyProtocol) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--demo sends without a proxy, which --proxy-protocol does not let in");
        }
        Map<String, String> passwords = passwords();
        MailServer server = start(passwords);
        // The JVM then ends as the signal has it: 143 for SIGTERM, 130 for Ctrl-C. Supervisors know these.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
        PrintWriter out = spec.commandLine().getOut();
        announce(server, out);
        if (demo) {
            new Demo(passwords).run(server.smtp(), out);
        }
        out.println("Ready. " + whoCanLogIn() + " Ctrl-C ends.");
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private String whoCanLogIn() {
        return strict
                ? "Only declared accounts get mail and log in."
                : "Mail to anybody is taken; log in as the recipient, with any password unless the account has its own.";
    }

    /** All accounts to declare. Their names are compared without regard to case, as the server does. */
    Map<String, String> passwords() {
        Map<String, String> passwords = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Login account : accounts) {
            if (passwords.putIfAbsent(account.name(), account.password()) != null) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "Account " + account.name() + " is declared twice");
            }
        }
        if (demo) {
            Demo.LOGINS.forEach(each -> passwords.putIfAbsent(each.name(), each.password()));
        }
        return passwords;
    }

    private MailServer start(Map<String, String> passwords) {
        MailServerBuilder builder = MailServer.builder()
                .host(host)
                .smtpPort(smtpPort)
                .pop3Port(pop3Port)
                .imapPort(imapPort)
                .strict(strict)
                .proxyProtocol(proxyProtocol)
                .smtp(smtp -> smtp.xclient(xclient));
        if (lmtpPort != null) {
            builder.lmtpPort(lmtpPort);
        }
        passwords.forEach(builder::account);
        try {
            return builder.start();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof BindException cause ? new ListenFailure(cause, host) : e;
        }
    }

    private void announce(MailServer server, PrintWriter out) {
        announce("SMTP", server.smtp(), out);
        announce("POP3", server.pop3(), out);
        announce("IMAP", server.imap(), out);
        if (lmtpPort != null) {
            announce("LMTP", server.lmtp(), out);
        }
    }

    private static void announce(String protocol, Endpoint endpoint, PrintWriter out) {
        out.printf("%-5s %s%n", protocol, endpoint);
    }
}
