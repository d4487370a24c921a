package dev.restante;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits that have no thread of their own. */
class WaitingRoomTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(30);

    private final MailServer server = MailServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private void deliver(String recipient) {
        server.deliver(NewMail.from("shop@example.com").to(recipient).subject("x"));
    }

    private static List<ReceivedMail> of(CompletableFuture<List<ReceivedMail>> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    @Test
    void isOverAtOnceIfAllIsThere() throws Exception {
        deliver("jane@example.com");

        assertThat(server.received().whenAtLeast(1, LONG)).isDone();
    }

    @Test
    void endsWithTheMailThatComes() throws Exception {
        CompletableFuture<List<ReceivedMail>> two =
                server.received(to("jane@example.com")).whenAtLeast(2, LONG);
        deliver("jane@example.com");
        deliver("bob@example.com");
        deliver("jane@example.com");

        assertThat(of(two)).extracting(ReceivedMail::id).containsExactly(1L, 3L);
    }

    @Test
    void failsAsAWaitDoesThatHasAThread() {
        deliver("bob@example.com");

        assertThatThrownBy(() -> of(server.received(to("jane@example.com")).whenAtLeast(1, SHORT)))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(MailWaitError.class)
                .hasMessageStartingWith("Expected one of mail to jane@example.com within 30 ms, but there were none.");
    }

    @Test
    void makesSureThatNoMailComes() throws Exception {
        deliver("jane@example.com");

        assertThat(of(server.received(to("bob@example.com")).whenNone(SHORT))).isEmpty();
        assertThatThrownBy(() -> of(server.received().whenNone(SHORT))).hasCauseInstanceOf(MailWaitError.class);
    }

    @Test
    void thousandsWaitTogether() throws Exception {
        List<CompletableFuture<List<ReceivedMail>>> waits = IntStream.range(0, 2000)
                .mapToObj(i ->
                        server.received(to("user" + i % 10 + "@example.com")).whenAtLeast(1, LONG))
                .toList();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(each -> each.getName().equals("restante-waits") && each.isAlive()))
                .hasSizeLessThanOrEqualTo(20);
        IntStream.range(0, 10).forEach(i -> deliver("user" + i + "@example.com"));

        for (CompletableFuture<List<ReceivedMail>> each : waits) {
            assertThat(of(each)).hasSize(1);
        }
    }

    @Test
    void doNotDisturbWhoeverWaitsForQuiet() throws Exception {
        CompletableFuture<List<ReceivedMail>> quiet = server.received().whenNone(Duration.ofMillis(200));
        for (int i = 0; i < 50; i++) {
            CompletableFuture<List<ReceivedMail>> other = server.received().whenAtLeast(1, Duration.ofMillis(10));
            assertThatThrownBy(() -> of(other)).hasCauseInstanceOf(MailWaitError.class);
        }

        assertThat(of(quiet)).isEmpty();
    }

    @Test
    void aQueryThatFailsEndsItsOwnWaitAlone() throws Exception {
        MailQuery failing = MailQuery.any().matching("that fails", mail -> {
            throw new IllegalStateException("planned");
        });
        CompletableFuture<List<ReceivedMail>> good = server.received().whenAtLeast(1, LONG);
        CompletableFuture<List<ReceivedMail>> bad = server.received(failing).whenAtLeast(1, LONG);
        deliver("jane@example.com");

        assertThat(of(good)).hasSize(1);
        assertThatThrownBy(() -> of(bad)).hasRootCauseMessage("planned");
    }

    @Test
    void endsWithTheServer() {
        CompletableFuture<List<ReceivedMail>> wait = server.received().whenAtLeast(1, LONG);
        server.close();

        assertThatThrownBy(() -> of(wait)).rootCause().hasMessageContaining("the server is closed");
    }
}
