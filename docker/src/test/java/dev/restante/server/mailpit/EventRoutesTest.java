package dev.restante.server.mailpit;

import static dev.restante.server.mailpit.MailpitHost.mail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.server.http.Json;
import dev.restante.server.http.Listening;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventRoutesTest {

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    private Listening listen() throws Exception {
        Listening listening = new Listening();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:%d/api/events"
                                .formatted(host.api.address().getPort())),
                        listening)
                .get(20, SECONDS);
        return listening;
    }

    private static Map<String, Object> next(Listening listening, String type) throws InterruptedException {
        while (true) {
            Map<String, Object> event = Json.readObject(listening.next().getBytes(UTF_8));
            assertThat(event).containsOnlyKeys("Type", "Data");
            if (event.get("Type").equals(type)) {
                return event;
            }
        }
    }

    @Test
    void tellsOfEachMessage() throws Exception {
        Listening listening = listen();
        assertThat(listening.next()).isEqualTo("{\"Type\":\"prune\",\"Data\":null}");
        assertThat(listening.next()).isEqualTo("{\"Type\":\"stats\",\"Data\":{\"Total\":0,\"Unread\":0}}");

        host.deliver(mail());

        assertThat(next(listening, "new").get("Data"))
                .asString()
                .contains("ID=1", "Subject=Welcome", "Cc=[]", "Snippet=Hello Jane");
        assertThat(next(listening, "stats").get("Data")).isEqualTo(Map.of("Total", 1, "Unread", 1));
    }

    @Test
    void tellsWhatBecomesOfThem() throws Exception {
        host.deliver(mail());
        host.deliver(mail());
        Listening listening = listen();
        next(listening, "stats");

        host.ok("PUT", "/api/v1/messages", "{\"IDs\": [\"1\"], \"Read\": true}");
        assertThat(next(listening, "update").get("Data")).asString().contains("ID=1", "Read=true");

        host.ok("DELETE", "/api/v1/messages", "{\"IDs\": [\"1\"]}");
        assertThat(next(listening, "delete").get("Data")).isEqualTo(Map.of("ID", "1"));

        host.ok("DELETE", "/api/v1/messages", "{}");
        next(listening, "truncate");
    }
}
