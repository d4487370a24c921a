package dev.restante.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * Answers each request by a table of routes. A request is read and an answer is written as fast as the client goes, by
 * threads that wait for nobody; a worker's thread is taken for as long as the answer is made.
 */
final class Exchanges implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());

    /** What browsers are to do with everything that comes from here: nothing but show it. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private static final long LINGER_MILLIS = 5_000;

    private final Guard guard;
    private final BodyReader.Limits bodies;
    private final HttpTraffic traffic;
    private final Router router;
    private final AtomicReference<@Nullable Executor> teller = new AtomicReference<>();

    Exchanges(HttpSettings settings, HttpTraffic traffic, List<Route> routes) {
        this.guard = new Guard(settings);
        this.bodies = new BodyReader.Limits(settings.maxBody(), HttpServer.PATIENCE_MILLIS, BodyRoom.usual());
        this.traffic = traffic;
        this.router = new Router(routes);
    }

    /** Whoever is not let in, or calls for what there is not, is refused before the body is read. */
    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            Request request = RequestReader.read(exchange);
            guard.check(request, exchange.getRequestPath());
            Router.Match match = router.find(
                    exchange.getRequestMethod().toString(), RequestReader.rawPath(exchange), request.wantsWebSocket());
            BodyReader.read(
                    exchange,
                    bodies,
                    new BodyReader.Outcome(
                            (ready, body) -> ready.dispatch(
                                    worker -> answer(worker, match, request.matched(match.path(), body))),
                            this::refuseBody));
        } catch (RuntimeException e) {
            refuse(exchange, e);
        }
    }

    /** It is not read to its end, so that is the last request of its connection. */
    private void refuseBody(HttpServerExchange exchange, Problem problem) {
        exchange.setPersistent(false);
        closeSoon(exchange);
        refuse(exchange, problem);
    }

    /** Not at once: a client that still sends would see no answer. */
    private static void closeSoon(HttpServerExchange exchange) {
        Later.run(exchange, LINGER_MILLIS, () -> IoUtils.safeClose(exchange.getConnection()));
    }

    /** On a worker's thread, which is given back if the answer is not there yet. */
    private void answer(HttpServerExchange exchange, Router.Match match, Request request) {
        CompletableFuture<Answer> future = begin(match, request);
        if (future.isDone()) {
            send(exchange, future);
            return;
        }
        traffic.beginToWait();
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> await(exchange, future));
    }

    private void await(HttpServerExchange exchange, CompletableFuture<Answer> future) {
        Departure departure = Departure.watch(exchange, () -> future.cancel(false));
        future.whenComplete((answer, problem) -> {
            traffic.endToWait();
            departure.ignore(
                    () -> exchange.getConnection().getWorker().execute(() -> sendUnlessLeft(exchange, future)));
        });
    }

    private void sendUnlessLeft(HttpServerExchange exchange, CompletableFuture<Answer> future) {
        if (future.isCancelled()) {
            IoUtils.safeClose(exchange.getConnection());
        } else {
            send(exchange, future);
        }
    }

    private static CompletableFuture<Answer> begin(Router.Match match, Request request) {
        try {
            return match.route().handler().answer(request);
        } catch (RuntimeException | OutOfMemoryError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void refuse(HttpServerExchange exchange, RuntimeException problem) {
        send(exchange, CompletableFuture.failedFuture(problem));
    }

    private void send(HttpServerExchange exchange, CompletableFuture<Answer> future) {
        Answer answer = future.handle((done, problem) -> problem == null ? done : refusal(exchange, problem))
                .join();
        traffic.countAnswer(answer.status());
        exchange.setStatusCode(answer.status());
        SECURITY_HEADERS.forEach((name, value) -> put(exchange, name, value));
        answer.headers().forEach((name, value) -> put(exchange, name, value));
        if (!answer.contentType().isEmpty()) {
            put(exchange, "Content-Type", answer.contentType());
        }
        boolean isHead = exchange.getRequestMethod().equalToString("HEAD");
        if (answer.events() != null && !isHead) {
            LiveConnections.begin(exchange, answer.events(), teller(exchange));
        } else if (answer.contentType().isEmpty() || answer.events() != null) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(answer.content()));
        }
    }

    /** Of all live connections: however many they are, requests are answered beside them. */
    private Executor teller(HttpServerExchange exchange) {
        teller.compareAndSet(null, new OneByOne(exchange.getConnection().getWorker()));
        return Objects.requireNonNull(teller.get());
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
        if (problem instanceof OutOfMemoryError) {
            return BodyRoom.noneLeft().answer();
        }
        LOG.log(System.Logger.Level.ERROR, "A request failed: " + exchange.getRequestURI(), problem);
        return Problem.of(500, "The server failed", "Internal error, the server's log has the details")
                .answer();
    }
}
