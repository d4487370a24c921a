package dev.restante.server;

import dev.restante.MailServer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of HTTP. */
final class HttpArguments {

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where the web page and the HTTP API are; 0 takes a free port.")
    int port = 8025;

    @Option(
            names = "--no-http",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Do without HTTP.")
    boolean off;

    @Option(
            names = "--http-user",
            paramLabel = "NAME",
            description = "Who may use HTTP. Without this, whoever can reach the port.")
    @Nullable
    String user;

    @Option(names = "--http-password", paramLabel = "PASSWORD", description = "The password of --http-user.")
    @Nullable
    String password;

    @Option(
            names = "--http-token",
            paramLabel = "TOKEN",
            converter = OptionValues.Token.class,
            description = "A token that lets clients use HTTP, in a browser as the password of any user.")
    @Nullable
    String token;

    @Option(
            names = "--http-name",
            paramLabel = "NAME",
            converter = OptionValues.HostName.class,
            split = ",",
            hideParamSyntax = true,
            description =
                    "A host name by which clients may call the HTTP server, besides localhost and its address. Can"
                            + " be repeated.")
    List<String> names = List.of();

    @Option(
            names = "--http-api-v1",
            paramLabel = "mailpit|mailhog",
            description = "Whose clients get the list at /api/v1/messages, where both have different ones.")
    V1Messages v1Messages = V1Messages.MAILPIT;

    @Option(
            names = "--link-check-private",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Let the check of a mail's links ask private addresses too, such as localhost.")
    boolean linkCheckPrivate;

    /** What to think of where others reach it: nothing on loopback, nor where a password is wanted. */
    String warning(WebServer web) {
        boolean isOpen =
                user == null && token == null && !web.address().getAddress().isLoopbackAddress();
        return isOpen ? " (open to the network: --http-user or --http-token asks for a password)" : "";
    }

    Optional<WebServer> start(MailServer server, String host) {
        if (off) {
            return Optional.empty();
        }
        WebServerBuilder builder = WebServer.builder(server)
                .host(host)
                .port(port)
                .v1Messages(v1Messages)
                .linkCheckPrivate(linkCheckPrivate);
        if (user != null) {
            builder.login(user, password == null ? "" : password);
        }
        if (token != null) {
            builder.token(token);
        }
        names.forEach(builder::hostName);
        return Optional.of(builder.start());
    }
}
