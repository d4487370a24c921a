package dev.restante.server.http;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listens for HTTP, and answers by a table of routes. Safe for several threads. */
public final class HttpServer implements AutoCloseable {

    /**
     * They announce each start and stop, and complain of clients that come while the server closes. Held here, since
     * loggers that nobody holds forget their level.
     */
    private static final List<Logger> LIBRARIES = Stream.of(
                    "io.undertow", "org.xnio", "org.xnio.listener", "org.xnio.nio")
            .map(Logger::getLogger)
            .toList();

    static {
        LIBRARIES.forEach(each -> each.setLevel(Level.WARNING));
        LIBRARIES.forEach(each -> each.setFilter(record -> !isOfClosing(record.getThrown())));
    }

    private static boolean isOfClosing(@Nullable Throwable problem) {
        return problem instanceof ClosedChannelException || problem instanceof RejectedExecutionException;
    }

    /** The request line and all headers: long queries, and whatever cookies other servers on localhost have set. */
    private static final int MAX_HEADER_SIZE = 64 * 1024;

    private static final int MAX_HEADERS = 100;

    /** Who connects and says nothing, or one letter a second, must not stay for ever. */
    static final int PATIENCE_MILLIS = 60_000;

    private final HttpSettings settings;
    private final Undertow undertow;

    private HttpServer(HttpSettings settings, HttpTraffic traffic, List<Route> routes) {
        this.settings = settings;
        this.undertow = Undertow.builder()
                .addHttpListener(
                        settings.address().getPort(), settings.address().getHostString())
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                // Once, piece by piece, where it is known what a slash means: see Route.
                .setServerOption(UndertowOptions.DECODE_URL, false)
                // Undertow would refuse these without a word: the guard and the reader of requests have words.
                .setServerOption(UndertowOptions.REQUIRE_HOST_HTTP11, false)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_HEADER_SIZE)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_SIZE)
                .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PATIENCE_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, PATIENCE_MILLIS)
                .setHandler(Handlers.httpContinueRead(new Exchanges(settings, traffic, routes)))
                .build();
    }

    /**
     * Begins to listen. Bound when this returns.
     *
     * @param settings where, and to whom
     * @param traffic counts what is asked for
     * @param routes who answers what
     * @return the server
     * @throws UncheckedIOException if it cannot listen; the cause is a {@link BindException} that names the port
     */
    public static HttpServer start(HttpSettings settings, HttpTraffic traffic, List<Route> routes) {
        HttpServer server = new HttpServer(settings, traffic, routes);
        try {
            server.undertow.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw server.cannotListen(e);
        }
    }

    private UncheckedIOException cannotListen(RuntimeException why) {
        Throwable root = why;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        InetSocketAddress address = settings.address();
        BindException named = new BindException("HTTP cannot listen on %s port %d: %s"
                .formatted(address.getHostString(), address.getPort(), root.getMessage()));
        named.initCause(why);
        return new UncheckedIOException(named.getMessage(), named);
    }

    /**
     * Tells where it listens.
     *
     * @return the bound address with its real port
     */
    public InetSocketAddress address() {
        return (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    }

    @Override
    public void close() {
        undertow.stop();
    }
}
