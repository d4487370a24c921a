package dev.restante.server.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Listens for HTTP, and answers by a table of routes. Safe for several threads. */
public final class HttpServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());

    /** They announce each start and stop. Held here, since loggers that nobody holds forget their level. */
    private static final List<Logger> LIBRARIES =
            Stream.of("io.undertow", "org.xnio").map(Logger::getLogger).toList();

    static {
        LIBRARIES.forEach(each -> each.setLevel(Level.WARNING));
    }

    /** What browsers are to do with everything that comes from here: nothing but show it. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private final Guard guard;
    private final int maxBody;
    private final Router router;
    private final Undertow undertow;

    private HttpServer(HttpSettings settings, List<Route> routes) {
        this.guard = new Guard(settings);
        this.maxBody = settings.maxBody();
        this.router = new Router(routes);
        this.undertow = Undertow.builder()
                .addHttpListener(
                        settings.address().getPort(), settings.address().getHostString())
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setHandler(new BlockingHandler(this::handle))
                .build();
    }

    /**
     * Begins to listen. Bound when this returns.
     *
     * @param settings where, and to whom
     * @param routes who answers what
     * @return the server
     * @throws UncheckedIOException if it cannot listen; the cause is a {@link BindException} that names the port
     */
    public static HttpServer start(HttpSettings settings, List<Route> routes) {
        HttpServer server = new HttpServer(settings, routes);
        try {
            server.undertow.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            BindException named = new BindException("HTTP cannot listen on %s port %d: %s"
                    .formatted(
                            settings.address().getHostString(),
                            settings.address().getPort(),
                            rootOf(e).getMessage()));
            named.initCause(e);
            throw new UncheckedIOException(named.getMessage(), named);
        }
    }

    private static Throwable rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * Tells where it listens.
     *
     * @return the bound address with its real port
     */
    public InetSocketAddress address() {
        return (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    }

    /** On a worker's thread, which is given back if the answer is not there yet. */
    private void handle(HttpServerExchange exchange) throws IOException {
        CompletableFuture<Answer> future = answer(exchange);
        if (future.isDone()) {
            send(exchange, future);
        } else {
            exchange.getConnection().addCloseListener(left -> future.cancel(false));
            exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> future.whenComplete((answer, problem) ->
                            exchange.getConnection().getWorker().execute(() -> send(exchange, future))));
        }
    }

    private CompletableFuture<Answer> answer(HttpServerExchange exchange) throws IOException {
        try {
            Request request = RequestReader.read(exchange);
            guard.check(request);
            Router.Match match = router.find(exchange.getRequestMethod().toString(), RequestReader.rawPath(exchange));
            return match.route().handler().answer(request.matched(match.path(), RequestReader.body(exchange, maxBody)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void send(HttpServerExchange exchange, CompletableFuture<Answer> future) {
        Answer answer = future.handle((done, problem) -> problem == null ? done : refusal(exchange, problem))
                .join();
        exchange.setStatusCode(answer.status());
        SECURITY_HEADERS.forEach((name, value) -> put(exchange, name, value));
        answer.headers().forEach((name, value) -> put(exchange, name, value));
        if (answer.status() == 401) {
            put(exchange, "WWW-Authenticate", "Basic realm=\"Restante\", charset=\"UTF-8\"");
        }
        if (answer.events() != null) {
            LiveConnections.begin(exchange, answer.events());
        } else if (!answer.contentType().isEmpty()) {
            put(exchange, "Content-Type", answer.contentType());
            exchange.getResponseSender().send(ByteBuffer.wrap(answer.content()));
        } else {
            exchange.endExchange();
        }
    }

    private static void put(HttpServerExchange exchange, String name, String value) {
        exchange.getResponseHeaders().put(new HttpString(name), value);
    }

    private static Answer refusal(HttpServerExchange exchange, Throwable thrown) {
        Throwable problem =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (problem instanceof Problem known) {
            return known.answer();
        }
        if (!(problem instanceof CancellationException)) {
            LOG.log(System.Logger.Level.ERROR, "A request failed: " + exchange.getRequestURI(), problem);
        }
        return Problem.of(500, "The server failed", "Internal error, the server's log has the details")
                .answer();
    }

    @Override
    public void close() {
        undertow.stop();
    }
}
