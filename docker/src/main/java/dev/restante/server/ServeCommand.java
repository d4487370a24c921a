package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.settings.TlsPolicy;
import jakarta.mail.MessagingException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a mail server until a signal ends the program. Each option has a variable too: see {@link Variables}. */
@Command(
        name = "java -jar restante.jar",
        description = "A mail server for tests: takes every mail over SMTP, holds it in memory, shows it on a web page,"
                + " and hands it out over POP3, IMAP and HTTP, with a web page to look at it.%n",
        versionProvider = ProgramVersion.class,
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpWidth = 100,
        footer = {
            "",
            "What the command line says goes before what a variable says. The variable of an"
                    + " option that can be repeated takes several values: one to a line, or separated by commas."
                    + " Switches take true, false, 1 or 0."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    PortArguments ports = new PortArguments();

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
            names = "--magic-addresses",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Let addresses ask for misbehaviour: mail to bob+smtp451x2@example.com is refused twice.")
    boolean magicAddresses;

    @Mixin
    TlsArguments tls = new TlsArguments();

    @Mixin
    HttpArguments http = new HttpArguments();

    @Mixin
    ProtocolArguments protocols = new ProtocolArguments();

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
    public Integer call() throws InterruptedException {
        new Contradictions(this).first().ifPresent(words -> {
            throw new CommandLine.ParameterException(spec.commandLine(), words);
        });
        Map<String, String> passwords = passwords();
        MailServer server = start(passwords);
        Optional<WebServer> listening = startHttp(server);
        // The JVM then ends as the signal has it: 143 for SIGTERM, 130 for Ctrl-C. Supervisors know these.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            listening.ifPresent(WebServer::close);
                            server.close();
                        },
                        "close"));
        PrintWriter out = spec.commandLine().getOut();
        tls.publishAuthority(server);
        announce(server, out);
        listening.ifPresent(each -> out.printf("%-5s %s%s%n", "HTTP", each.uri(), http.warning(each)));
        if (demo) {
            runDemo(passwords, server, out);
        }
        out.println("Ready. " + whoCanLogIn() + " Ctrl-C ends.");
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private void runDemo(Map<String, String> passwords, MailServer server, PrintWriter out) {
        boolean overTls = tls.policy == TlsPolicy.REQUIRED || protocols.authenticationOnlyOverTls;
        try {
            new Demo(passwords, overTls).run(server.smtp(), out);
        } catch (MessagingException e) {
            throw new StartFailure("The mails of --demo cannot be sent to a server with these options: "
                    + e.getMessage().strip());
        }
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
        MailServerBuilder builder = MailServer.builder().strict(strict).magicAddresses(magicAddresses);
        ports.applyTo(builder);
        try {
            tls.applyTo(builder);
            protocols.applyTo(builder);
            passwords.forEach(builder::account);
            return builder.start();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof BindException cause ? new ListenFailure(cause, ports.host) : e;
        }
    }

    private Optional<WebServer> startHttp(MailServer server) {
        try {
            return http.start(server, ports.host);
        } catch (IllegalArgumentException e) {
            server.close();
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (UncheckedIOException e) {
            server.close();
            throw e.getCause() instanceof BindException cause ? new ListenFailure(cause, ports.host) : e;
        }
    }

    private static void announce(MailServer server, PrintWriter out) {
        server.listeners().forEach(each -> out.printf("%-5s %s%n", each, server.endpoint(each)));
    }
}
