package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class HttpTrafficTest {

    private final HttpTraffic traffic = new HttpTraffic();

    /** Tells when the server waits for it. */
    private static final class Awaited extends CompletableFuture<Answer> {

        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public CompletableFuture<Answer> whenComplete(BiConsumer<? super Answer, ? super Throwable> action) {
            CompletableFuture<Answer> after = super.whenComplete(action);
            begun.countDown();
            return after;
        }
    }

    @Test
    void countsWhoWaitsAndWhatIsAnswered() throws Exception {
        Awaited answer = new Awaited();
        try (HttpServer server = serverOf(answer)) {
            URI uri = URI.create("http://localhost:" + server.address().getPort() + "/late");
            var asked = HttpClient.newHttpClient()
                    .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

            assertThat(answer.begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(traffic.waiting()).isEqualTo(1);
            answer.complete(Answer.text("text/plain", "Here"));
            assertThat(asked.get(20, TimeUnit.SECONDS).body()).isEqualTo("Here");
            assertThat(traffic.waiting()).isZero();
            assertThat(traffic.answered()).contains(entry("2xx", 1L), entry("4xx", 0L));
        }
    }

    @Test
    void waitsForNobodyWhoHasLeft() throws Exception {
        Awaited answer = new Awaited();
        try (HttpServer server = serverOf(answer)) {
            try (RawHttp client = new RawHttp(server.address())) {
                client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();
                client.send("GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(answer.begun.await(20, TimeUnit.SECONDS)).isTrue();
            }
            assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void answersTheNextRequestAfterAWait() throws Exception {
        Awaited answer = new Awaited();
        try (HttpServer server = serverOf(answer);
                RawHttp client = new RawHttp(server.address())) {
            client.send("GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(answer.begun.await(20, TimeUnit.SECONDS)).isTrue();
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            answer.complete(Answer.text("text/plain", "late"));

            assertThat(client.answer()).endsWith("late");
            assertThat(client.answer()).endsWith("ok");
            assertThat(client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").answer())
                    .endsWith("ok");
        }
    }

    private HttpServer serverOf(Awaited answer) {
        HttpSettings settings = new HttpSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "", "", "", Set.of(), 1000);
        return HttpServer.start(
                settings,
                traffic,
                List.of(
                        new Route("GET", "/late", request -> answer),
                        Route.of("GET", "/", request -> Answer.text("text/plain", "ok"))));
    }
}
