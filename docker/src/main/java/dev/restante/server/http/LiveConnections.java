package dev.restante.server.http;

import io.undertow.Handlers;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Clients that stay connected: each is told the next events when it has taken those before. */
final class LiveConnections {

    /** Also how soon it is noticed that a client is gone. */
    static final int KEEP_ALIVE_MILLIS = 15_000;

    private static final long RETRY_MILLIS = 1_000;

    private LiveConnections() {}

    /** Asks for the first events before it answers: what happens when the client knows that it is connected is told. */
    static void begin(HttpServerExchange exchange, Answer.LiveEvents events, Executor worker) {
        CompletableFuture<List<Event>> first = events.feed().after(events.cursor());
        exchange.getConnection().addCloseListener(left -> first.cancel(false));
        try {
            if (events.overWebSocket()) {
                Handlers.websocket((handshake, channel) ->
                                WebSocketConnection.begin(channel, worker, events.feed(), first))
                        .handleRequest(exchange);
            } else {
                new ServerSentEventHandler((connection, unused) -> overSse(connection, worker, events.feed(), first))
                        .handleRequest(exchange);
            }
        } catch (Exception e) {
            throw new IllegalStateException("A live connection cannot begin", e);
        }
    }

    private static void overSse(
            ServerSentEventConnection connection,
            Executor worker,
            EventFeed feed,
            CompletableFuture<List<Event>> first) {
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        connection.sendRetry(RETRY_MILLIS);
        Pump pump = new Pump(
                feed,
                worker,
                (event, sent) -> connection.send(event.data(), event.name(), event.id(), whenSent(connection, sent)));
        connection.addCloseTask(closed -> pump.stop());
        pump.run(first);
    }

    private static ServerSentEventConnection.EventCallback whenSent(ServerSentEventConnection open, Runnable sent) {
        return new ServerSentEventConnection.EventCallback() {
            @Override
            public void done(ServerSentEventConnection connection, String data, String event, String id) {
                sent.run();
            }

            @Override
            public void failed(
                    ServerSentEventConnection connection, String data, String event, String id, IOException e) {
                open.shutdown();
            }
        };
    }
}
