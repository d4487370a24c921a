package dev.restante.server.http;

import io.undertow.Handlers;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.io.IOException;
import java.util.concurrent.Executor;

/** Clients that stay connected: each is told the next events when it has taken those before. */
final class LiveConnections {

    /** Also how soon it is noticed that a client is gone. */
    static final int KEEP_ALIVE_MILLIS = 15_000;

    private static final long RETRY_MILLIS = 1_000;

    private LiveConnections() {}

    static void begin(HttpServerExchange exchange, Answer.LiveEvents events) {
        try {
            if (events.overWebSocket()) {
                Handlers.websocket((handshake, channel) -> WebSocketConnection.begin(channel, events.feed()))
                        .handleRequest(exchange);
            } else {
                Executor worker = exchange.getConnection().getWorker();
                new ServerSentEventHandler((connection, unused) -> overSse(connection, worker, events))
                        .handleRequest(exchange);
            }
        } catch (Exception e) {
            throw new IllegalStateException("A live connection cannot begin", e);
        }
    }

    private static void overSse(ServerSentEventConnection connection, Executor worker, Answer.LiveEvents events) {
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        connection.sendRetry(RETRY_MILLIS);
        Pump pump = new Pump(
                events.feed(),
                worker,
                (event, sent) -> connection.send(event.data(), event.name(), event.id(), whenSent(connection, sent)));
        connection.addCloseTask(closed -> pump.stop());
        pump.run(events.cursor());
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
