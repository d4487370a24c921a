package dev.restante.server.http;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * A client that is told events over a WebSocket (RFC 6455). What it says itself is passed over, and ends the connection
 * if it is long. It is pinged now and then, so that one that is gone is noticed.
 */
final class WebSocketConnection {

    private static final int MAX_SPOKEN = 4096;

    private WebSocketConnection() {}

    static void begin(WebSocketChannel channel, Executor worker, EventFeed feed, CompletableFuture<List<Event>> first) {
        Pump pump =
                new Pump(feed, worker, (event, sent) -> WebSockets.sendText(event.data(), channel, new WhenSent(sent)));
        channel.addCloseTask(closed -> pump.stop());
        beginToPing(channel);
        channel.getReceiveSetter().set(new Listener());
        channel.resumeReceives();
        pump.run(first);
    }

    private static void beginToPing(WebSocketChannel channel) {
        AtomicBoolean pinging = new AtomicBoolean();
        try {
            XnioExecutor.Key pings = channel.getIoThread()
                    .executeAtInterval(
                            () -> ping(channel, pinging), LiveConnections.KEEP_ALIVE_MILLIS, TimeUnit.MILLISECONDS);
            channel.addCloseTask(closed -> pings.remove());
        } catch (RejectedExecutionException e) {
            IoUtils.safeClose(channel); // the server closes, and all its connections
        }
    }

    /** One ping at a time is on its way, or they would pile up for a client that takes nothing. */
    private static void ping(WebSocketChannel channel, AtomicBoolean pinging) {
        if (pinging.compareAndSet(false, true)) {
            WebSockets.sendPing(ByteBuffer.allocate(0), channel, new WhenSent(() -> pinging.set(false)));
        }
    }

    private static final class Listener extends AbstractReceiveListener {

        @Override
        protected long getMaxTextBufferSize() {
            return MAX_SPOKEN;
        }

        @Override
        protected long getMaxBinaryBufferSize() {
            return MAX_SPOKEN;
        }
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
}
