package dev.restante.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WebSockets, with the client of the JDK and without one. */
class WebSocketTest {

    private static final String HANDSHAKE = """
            GET /both HTTP/1.1
            Host: localhost
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13

            """.replace("\n", "\r\n");

    private final NumberFeed feed = new NumberFeed();
    private final HttpServer server = HttpServer.start(
            new HttpSettings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "", "", "", Set.of(), 1024),
            new HttpTraffic(),
            List.of(
                    Route.of("GET", "/both", request -> Answer.text("text/plain", "ordinary")),
                    Route.ofWebSocket("/both", feed),
                    Route.ofWebSocket("/socket", feed),
                    Route.of("GET", "/ordinary", request -> Answer.text("text/plain", "ordinary"))));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    private String address(String scheme, String path) {
        return "%s://localhost:%d%s".formatted(scheme, server.address().getPort(), path);
    }

    private Listening listen(String path) throws Exception {
        Listening listening = new Listening();
        client.newWebSocketBuilder()
                .buildAsync(URI.create(address("ws", path)), listening)
                .get(20, SECONDS);
        return listening;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address("http", path))).build(), BodyHandlers.ofString());
    }

    @Test
    void tellsEventsAsTextMessagesInTheirOrder() throws Exception {
        Listening listening = listen("/both");
        feed.grantUpTo(1000);

        for (int i = 1; i <= 1000; i++) {
            assertThat(listening.next()).isEqualTo("event " + i);
        }
    }

    @Test
    void leavesThePathToOrdinaryRequests() throws Exception {
        assertThat(get("/both").body()).isEqualTo("ordinary");
    }

    @Test
    void saysThatAWebSocketIsWanted() throws Exception {
        HttpResponse<String> refused = get("/socket");

        assertThat(refused.statusCode()).isEqualTo(426);
        assertThat(refused.headers().firstValue("Upgrade")).contains("websocket");
        assertThat(refused.body()).contains("/socket is a WebSocket");
    }

    @Test
    void answersOrdinarilyWhereThereIsNone() {
        assertThatThrownBy(() -> listen("/ordinary"))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(200));
    }

    @Test
    void refusesOtherSites() throws Exception {
        String foreign = HANDSHAKE.replace("Upgrade: ", "Origin: http://evil.example\r\nUpgrade: ");
        String own = HANDSHAKE.replace("Upgrade: ", "Origin: http://localhost\r\nUpgrade: ");

        assertThat(statusOf(foreign)).isEqualTo("403");
        assertThat(statusOf(own)).isEqualTo("101");
        assertThat(statusOf(HANDSHAKE)).isEqualTo("101");
    }

    @Test
    void refusesAHandshakeThatIsNone() throws Exception {
        assertThat(statusOf(HANDSHAKE.replaceFirst("Sec-WebSocket-Key: .*\r\n", "")))
                .isEqualTo("400");
        assertThat(statusOf(HANDSHAKE.replace("Version: 13", "Version: 7"))).isEqualTo("400");
        assertThat(statusOf(HANDSHAKE.replace("Connection: Upgrade\r\n", ""))).isEqualTo("400");
    }

    private String statusOf(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(12), UTF_8).substring(9);
        }
    }

    private Socket open() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Test
    void endsWithAClientThatSaysTooMuchAndGoesOnWithOthers() throws Exception {
        Listening other = listen("/socket");
        Listening talkative = listen("/socket");

        talkative.say("x".repeat(1_000_000));
        assertThat(talkative.closed.get(20, SECONDS)).isTrue();

        feed.grantUpTo(1);
        assertThat(other.next()).isEqualTo("event 1");
    }

    @Test
    void passesOverWhatAClientSays() throws Exception {
        Listening listening = listen("/socket");

        listening.say("hello");
        feed.grantUpTo(1);

        assertThat(listening.next()).isEqualTo("event 1");
    }

    @Test
    void asksForNoMoreThanASlowClientTakes() throws Exception {
        try (Socket slow = open()) {
            slow.setReceiveBufferSize(1024);
            slow.getOutputStream().write(HANDSHAKE.getBytes(UTF_8));
            InputStream in = slow.getInputStream();
            in.readNBytes(1);
            feed.padding = "x".repeat(100_000);
            Listening quick = listen("/socket");
            feed.grantUpTo(300);
            for (int i = 1; i <= 300; i++) {
                quick.next();
            }

            assertThat(feed.asked.get()).as("events asked for by both").isLessThan(600);
        }
    }

    @Test
    void asksNoMoreForAClientThatHasLeft() throws Exception {
        Listening listening = listen("/socket");
        CompletableFuture<List<Event>> pending = feed.pending.get(20, SECONDS);

        listening.leave();

        CountDownLatch cancelled = new CountDownLatch(1);
        pending.whenComplete((events, problem) -> cancelled.countDown());
        assertThat(cancelled.await(20, SECONDS)).isTrue();
        assertThat(pending).isCancelled();
    }

    /** Tells numbers, as far as they are granted. */
    private static final class NumberFeed implements EventFeed {

        private final CompletableFuture<CompletableFuture<List<Event>>> pending = new CompletableFuture<>();
        private final CompletableFuture<Void> granted = new CompletableFuture<>();
        private final AtomicLong asked = new AtomicLong();
        private volatile long last;
        private volatile String padding = "";

        void grantUpTo(long number) {
            last = number;
            granted.complete(null);
        }

        @Override
        public CompletableFuture<List<Event>> after(String cursor) {
            long next = cursor.isEmpty() ? 1 : Long.parseLong(cursor) + 1;
            CompletableFuture<List<Event>> events = new CompletableFuture<>();
            granted.thenRun(() -> {
                if (next <= last) {
                    asked.incrementAndGet();
                    events.complete(List.of(new Event(Long.toString(next), "number", "event " + next + padding)));
                }
            });
            pending.complete(events);
            return events;
        }
    }
}
