package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private static final long NOT_LONG = 300;
    private static final long VERY_LONG = 600_000;

    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private volatile BodyReader.Limits limits = new BodyReader.Limits(1_000_000, VERY_LONG, new BodyRoom(1_000_000));
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                    exchange -> BodyReader.read(exchange, limits, new BodyReader.Outcome(this::read, this::refused)))
            .build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void read(HttpServerExchange exchange, byte[] body) {
        outcomes.add(body.length + " octets");
        exchange.endExchange();
    }

    private void refused(HttpServerExchange exchange, Problem problem) {
        outcomes.add(problem.status() + " " + problem.getMessage());
        exchange.setPersistent(false);
        exchange.endExchange();
    }

    private RawHttp post(String header, String... pieces) throws IOException {
        RawHttp client =
                new RawHttp((InetSocketAddress) server.getListenerInfo().get(0).getAddress());
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
        for (String each : pieces) {
            client.send(each);
        }
        return client;
    }

    private String outcome() throws InterruptedException {
        return outcomes.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void readsWhatComesInPieces() throws Exception {
        String[] pieces = {"x".repeat(3), "x".repeat(70_000), "x".repeat(29_997)};
        try (RawHttp client = post("Content-Length: 100000", pieces)) {
            assertThat(outcome()).isEqualTo("100000 octets");
        }
        try (RawHttp client = post("Transfer-Encoding: chunked", "11170\r\n", pieces[1], "\r\n0\r\n\r\n")) {
            assertThat(outcome()).isEqualTo("70000 octets");
        }
    }

    @Test
    void waitsForNobodyWhoSendsNothingMore() throws Exception {
        limits = new BodyReader.Limits(1_000_000, NOT_LONG, new BodyRoom(1_000_000));
        try (RawHttp client = post("Content-Length: 100", "half of it")) {
            assertThat(outcome()).startsWith("408 ");
        }
    }

    @Test
    void takesNoRoomForWhatIsOnlyAnnounced() throws Exception {
        limits = new BodyReader.Limits(1_000_000, VERY_LONG, new BodyRoom(200_000));
        try (RawHttp silent = post("Content-Length: 1000000", "x");
                RawHttp client = post("Content-Length: 100000", "x".repeat(100_000))) {
            assertThat(outcome()).isEqualTo("100000 octets");
        }
    }

    @Test
    void givesBackTheRoomOfWhoeverLeaves() throws Exception {
        limits = new BodyReader.Limits(1_000_000, VERY_LONG, new BodyRoom(100_000));
        for (int i = 0; i < 5; i++) {
            try (RawHttp client = post("Content-Length: 100000", "x".repeat(100_000))) {
                assertThat(outcome()).isEqualTo("100000 octets");
                client.head();
            }
        }
    }

    @Test
    void refusesWhatThereIsNoRoomFor() throws Exception {
        limits = new BodyReader.Limits(1_000_000, VERY_LONG, new BodyRoom(100_000));
        try (RawHttp client = post("Content-Length: 200000", "x".repeat(200_000))) {
            assertThat(outcome()).startsWith("503 No memory left");
        }
    }
}
