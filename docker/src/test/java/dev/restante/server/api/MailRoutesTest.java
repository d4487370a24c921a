package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void listsWhatTheQuerySelects() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("bob@example.com", "Welcome");

        Map<String, Object> found = json(host.get("/api/mails?to=jane@example.com&subject=Welcome"));

        assertThat(found).contains(entry("count", 1), entry("cursor", 2));
        assertThat(String.valueOf(found.get("mails")))
                .startsWith("[{id=1, ")
                .contains("recipients=[jane@example.com]", "subject=Welcome");
    }

    @Test
    void tellsAllOfOne() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        Map<String, Object> mail = json(host.get("/api/mails/1"));

        assertThat(mail)
                .containsKeys("envelope", "links", "codes", "lint", "html")
                .contains(entry("text", "Hello"));
        assertThat(json(host.get("/api/mails/latest"))).contains(entry("id", 1));
    }

    @Test
    void givesTheOctets() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        HttpResponse<String> raw = host.get("/api/mails/1/raw");

        assertThat(raw.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(raw.body())
                .isEqualTo(new String(host.server().received().awaitOne().raw()));
    }

    @Test
    void answersAsSoonAsTheMailIsThere() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = host.begin("/api/mails?to=jane@example.com&count=1&wait=20s");
        host.deliver("bob@example.com", "Other");
        host.deliver("jane@example.com", "Welcome");

        HttpResponse<String> answer = waiting.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).contains(entry("count", 1));
    }

    @Test
    void saysWhatCameInstead() throws Exception {
        host.deliver("bob@example.com", "Welcome");

        HttpResponse<String> answer = host.get("/api/mails?to=jane@example.com&count=1&wait=50ms");

        assertThat(answer.statusCode()).isEqualTo(408);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer))
                .contains(entry("title", "The mail did not come"), entry("status", 408), entry("received", 1));
        assertThat(answer.body()).contains("\"difference\":\"");
    }

    @Test
    void provesThatNoneCame() throws Exception {
        assertThat(host.get("/api/mails?quiet=50ms").statusCode()).isEqualTo(200);

        host.deliver("bob@example.com", "Welcome");
        assertThat(host.get("/api/mails?quiet=50ms").statusCode()).isEqualTo(408);
        assertThat(host.get("/api/mails?since=1&quiet=50ms").statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandCanWait() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waits = IntStream.range(0, 1000)
                .mapToObj(i -> host.begin("/api/mails?to=jane@example.com&count=1&wait=20s"))
                .toList();
        host.deliver("jane@example.com", "Welcome");

        for (CompletableFuture<HttpResponse<String>> each : waits) {
            assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesAtomically() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("bob@example.com", "Welcome");

        assertThat(json(host.send("DELETE", "/api/mails?to=jane@example.com", "")))
                .contains(entry("count", 1));
        assertThat(json(host.get("/api/mails"))).contains(entry("count", 1));
    }

    @Test
    void refusesWhatItDoesNotKnowWithWords() throws Exception {
        assertThat(host.get("/api/mails?subjcet=x").body()).contains("subjcet").contains("subject");
        assertThat(host.get("/api/mails?limit=many").body()).contains("'limit' is a whole number from 0");
        assertThat(host.get("/api/mails?count=1&wait=soon").statusCode()).isEqualTo(400);
        assertThat(host.get("/api/mails/7").statusCode()).isEqualTo(404);
        assertThat(host.send("PUT", "/api/mails", "x").body()).contains("takes DELETE, GET, not PUT");
        assertThat(host.get("/api/nothing").statusCode()).isEqualTo(404);
    }
}
