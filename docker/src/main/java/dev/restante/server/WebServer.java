package dev.restante.server;

import dev.restante.MailServer;
import dev.restante.server.api.Api;
import dev.restante.server.http.HttpServer;
import dev.restante.server.http.HttpSettings;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import dev.restante.server.mailhog.MailHogApi;
import dev.restante.server.mailpit.MailpitApi;
import dev.restante.server.page.PageRoutes;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The HTTP API and the web page of a mail server. The program has one; a test in Java can open one on its own server,
 * to look at it. Safe for several threads.
 *
 * <pre>{@code
 * try (MailServer mail = MailServer.start(); WebServer web = WebServer.start(mail)) {
 *     System.out.println("Look at " + web.uri());
 *     new Signup(mail.smtp()).register("jane@example.com");
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

    private final LiveServer live;
    private final LinkCheck links;
    private final HttpServer http;

    private WebServer(LiveServer live, LinkCheck links, HttpServer http) {
        this.live = live;
        this.links = links;
        this.http = http;
    }

    /**
     * Begins to listen on loopback, at a free port.
     *
     * @param mail the mail server, which is not closed with this
     * @return bound when this returns
     */
    public static WebServer start(MailServer mail) {
        return builder(mail).start();
    }

    /**
     * For other addresses, and for a password.
     *
     * @param mail the mail server, which is not closed with this
     * @return what can be chosen
     */
    public static WebServerBuilder builder(MailServer mail) {
        return new WebServerBuilder(mail);
    }

    static WebServer start(MailServer mail, HttpSettings settings, LinkCheck links, V1Messages v1Messages) {
        LiveServer live = new LiveServer(mail);
        return new WebServer(live, links, HttpServer.start(settings, live.traffic(), routes(live, links, v1Messages)));
    }

    /** Where two would answer, the first does: so it is with the list of messages, and with deleting all of them. */
    private static List<Route> routes(LiveServer live, LinkCheck links, V1Messages v1Messages) {
        return Stream.of(
                        PageRoutes.all(),
                        Api.routes(live, links),
                        v1Messages == V1Messages.MAILHOG ? MailHogApi.messagesOfV1(live) : List.<Route>of(),
                        MailpitApi.routes(live, links),
                        MailHogApi.routes(live))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Where the page is, for a browser on this machine.
     *
     * @return such as {@code http://127.0.0.1:8025/}
     */
    public URI uri() {
        InetSocketAddress address = http.address();
        String host = address.getAddress().isAnyLocalAddress()
                ? "localhost"
                : address.getAddress().getHostAddress();
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort()));
    }

    /**
     * Where it listens.
     *
     * @return the address with its real port
     */
    public InetSocketAddress address() {
        return http.address();
    }

    /** Stops listening, and ends all connections. The mail server goes on. */
    @Override
    public void close() {
        http.close();
        links.close();
        live.close();
    }
}
