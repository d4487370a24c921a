package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.server.api.Api;
import dev.restante.server.http.HttpServer;
import dev.restante.server.http.HttpSettings;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of HTTP. */
final class HttpArguments {

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "Where the HTTP API is; 0 takes a free port.")
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
            names = "--http-name",
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            description =
                    "A host name by which clients may call the HTTP server, besides localhost and its address. Can"
                            + " be repeated.")
    List<String> names = List.of();

    Optional<HttpServer> start(MailServer server, String host) {
        if (off) {
            return Optional.empty();
        }
        Set<String> lower =
                names.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        HttpSettings settings = new HttpSettings(
                new InetSocketAddress(host, port),
                user == null ? "" : user,
                password == null ? "" : password,
                lower,
                HttpSettings.USUAL_BODY);
        return Optional.of(HttpServer.start(settings, Api.routes(server)));
    }
}
