package dev.restante.server.http;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** What a client of a WebSocket hears. */
public final class Listening implements WebSocket.Listener {

    /** Becomes true when the connection has ended, in whatever way. */
    public final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder(); // confined to the client's calls, one after the other

    @Override
    public void onOpen(WebSocket webSocket) {
        opened.complete(webSocket);
        webSocket.request(Long.MAX_VALUE);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            messages.add(message.toString());
            message.setLength(0);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(true);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(true);
    }

    /** The next message, as soon as it is there. */
    public String next() throws InterruptedException {
        String next = messages.poll(20, SECONDS);
        if (next == null) {
            throw new AssertionError("No message came");
        }
        return next;
    }

    /** Says something, and waits for nothing: it may be refused. */
    public void say(String text) throws Exception {
        opened.get(20, SECONDS).sendText(text, true).exceptionally(refused -> null);
    }

    public void leave() throws Exception {
        opened.get(20, SECONDS).abort();
    }
}
