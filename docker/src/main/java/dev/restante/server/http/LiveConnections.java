package dev.restante.server.http;

import io.undertow.Handlers;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.xnio.IoUtils;

/** Clients that stay connected: each is told the next events when it has taken those before. */
final class LiveConnections {

    /** Also how soon it is noticed that a client is gone. */
    private static final int KEEP_ALIVE_MILLIS = 15_000;

    private static final long RETRY_MILLIS = 1_000;
    private static final int MAX_SPOKEN = 4096;

    private LiveConnections() {}

    static void begin(HttpServerExchange exchange, Answer.LiveEvents events) {
        try {
            if (events.overWebSocket()) {
                Handlers.websocket((handshake, channel) -> overWebSocket(channel, events.feed()))
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

    private static void overWebSocket(WebSocketChannel channel, EventFeed feed) {
        Pump pump = new Pump(
                feed,
                channel.getWorker(),
                (event, sent) -> WebSockets.sendText(event.data(), channel, new WhenSent(sent)));
        channel.addCloseTask(closed -> pump.stop());
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected long getMaxTextBufferSize() {
                return MAX_SPOKEN;
            }

            @Override
            protected long getMaxBinaryBufferSize() {
                return MAX_SPOKEN;
            }
        });
        channel.resumeReceives();
        pump.run("");
    }

    private record WhenSent(Runnable sent) implements WebSocketCallback<Void> {

        @Override
        public void complete(WebSocketChannel channel, Void context) {
            sent.run();
        }

        @Override
        public void onError(WebSocketChannel channel, Void context, Throwable problem) {
            IoUtils.safeClose(channel);
        }
    }

    /** Asks for the next events whenever those before are sent. One at a time is on its way. */
    private static final class Pump {

        private final EventFeed feed;
        private final Executor worker;
        private final BiConsumer<Event, Runnable> sender;
        private volatile CompletableFuture<List<Event>> asked = CompletableFuture.completedFuture(List.of());
        private volatile boolean stopped;

        Pump(EventFeed feed, Executor worker, BiConsumer<Event, Runnable> sender) {
            this.feed = feed;
            this.worker = task -> {
                try {
                    worker.execute(task);
                } catch (RejectedExecutionException e) {
                    stop(); // the server closes, and all its connections
                }
            };
            this.sender = sender;
        }

        void run(String cursor) {
            CompletableFuture<List<Event>> next = feed.after(cursor);
            asked = next;
            if (stopped) {
                next.cancel(false);
            }
            next.whenCompleteAsync(
                    (events, problem) -> {
                        if (problem == null) {
                            sendAll(events.iterator());
                        }
                    },
                    worker);
        }

        /** Each on the worker, for it may be sent before the call to send it returns. */
        private void sendAll(Iterator<Event> events) {
            Event event = events.next();
            sender.accept(
                    event,
                    () -> worker.execute(() -> {
                        if (events.hasNext()) {
                            sendAll(events);
                        } else {
                            run(event.id());
                        }
                    }));
        }

        void stop() {
            stopped = true;
            asked.cancel(false);
        }
    }
}
