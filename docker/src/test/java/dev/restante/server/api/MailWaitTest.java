package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.NewMail;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting by JSON, and in scopes. */
class MailWaitTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    private HttpResponse<String> await(String body) throws Exception {
        return host.send("POST", "/api/mails/wait", body);
    }

    @Test
    void waitsForWhatJsonDescribes() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = host.begin(
                "POST",
                "/api/mails/wait",
                "{\"query\": {\"to\": \"jane@example.com\", \"subject\": {\"startsWith\": \"Wel\"}},"
                        + " \"q\": \"come\", \"count\": 1, \"wait\": \"20s\"}");
        host.deliver("bob@example.com", "Welcome");
        host.deliver("jane@example.com", "Other");
        host.deliver("jane@example.com", "Welcome");

        assertThat(json(waiting.get(20, TimeUnit.SECONDS))).contains(entry("count", 1), entry("cursor", 3));
    }

    @Test
    void tellsWhatIsThereWithoutWaiting() throws Exception {
        host.deliver("jane@example.com", "One");
        host.deliver("jane@example.com", "Two");

        Map<String, Object> answer = json(await("{\"order\": \"newest\", \"limit\": 1, \"since\": 0}"));

        assertThat(answer).contains(entry("count", 2), entry("unread", 2));
        assertThat(answer.get("mails").toString()).contains("subject=Two").doesNotContain("subject=One");
    }

    @Test
    void saysWhatCameInstead() throws Exception {
        host.deliver("bob@example.com", "Welcome");

        HttpResponse<String> answer = await("{\"query\": {\"to\": \"jane@example.com\"}, \"wait\": \"50ms\"}");

        assertThat(answer.statusCode()).isEqualTo(408);
        assertThat(answer.body()).contains("\"difference\":\"");
        assertThat(await("{\"since\": 1, \"wait\": \"50ms\"}").body()).contains("it came before");
        assertThat(await("{\"since\": 1, \"quiet\": \"50ms\"}").statusCode()).isEqualTo(200);
        assertThat(await("{\"until\": 0, \"wait\": \"50ms\"}").body()).contains("id up to 0");
    }

    @Test
    void saysWhichQueryTakesTooLong() throws Exception {
        String costly = "text.matches=(.*a)%7B25%7D%24";
        CompletableFuture<HttpResponse<String>> waiting = host.begin("/api/mails?wait=20s&" + costly);
        host.server()
                .deliver(NewMail.from("shop@example.com").to("jane@example.com").text("a".repeat(3_000) + "!"));

        assertThat(waiting.get(20, TimeUnit.SECONDS).body()).contains("400", "takes too long on this mail");
        for (String also : List.of("", "&wait=50ms", "&quiet=50ms")) {
            assertThat(host.get("/api/mails?" + costly + also).body()).contains("400", "takes too long on this mail");
        }
        assertThat(host.send("DELETE", "/api/mails?" + costly, "").body()).contains("400", "takes too long");
        assertThat(host.server().received().count()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"counts\": 1} | did you mean count?",
                "{\"count\": 0} | 'count' is a whole number from 1",
                "{\"count\": [1]} | 'count' is a text or a whole number, not a list",
                "{\"count\": null} | 'count' is a text or a whole number, not null",
                "{\"wait\": 5} | A time is like 500ms",
                "{\"quiet\": \"1s\", \"count\": 1} | 'quiet' waits for none to come",
                "{\"query\": \"x\"} | 'query' is an object, not",
                "{\"query\": {\"subjcet\": \"x\"}} | subjcet",
                "{\"q\": \"(\"} | ",
                "{\"scope\": \"no domain\"} | A scope has a domain such as shop.example.com",
            })
    void refusesWhatItDoesNotKnowWithWords(String body, String words) throws Exception {
        HttpResponse<String> refusal = await(body);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.body())
                .contains(words == null ? "" : words)
                .contains("\"field\":\"")
                .doesNotContain("parameter");
    }

    @Test
    void aScopeSeesNothingElse() throws Exception {
        host.deliver("jane@one.example", "Mine");
        host.deliver("jane@two.example", "Theirs");

        assertThat(json(host.get("/api/mails?scope=one.example"))).contains(entry("count", 1), entry("cursor", 2));
        HttpResponse<String> missed = host.get("/api/mails?scope=three.example&count=1");
        assertThat(json(missed)).contains(entry("status", 408), entry("received", 0));
        assertThat(missed.body()).contains("No mail was received in this scope; 2 went to addresses outside of it");
        assertThat(host.get("/api/mails?scope=three.example&quiet=50ms").statusCode())
                .isEqualTo(200);
        assertThat(json(host.send("DELETE", "/api/mails?scope=one.example", "")))
                .contains(entry("count", 1));
        assertThat(host.server().received().count()).isEqualTo(1);
    }

    @Test
    void theFieldOfQueriesSelectsTheSameMails() throws Exception {
        host.deliver("jane@one.example", "Mine");
        host.deliver("jane@two.example", "Theirs");

        assertThat(json(host.get("/api/mails?q=scope=one.example")).get("mails"))
                .isEqualTo(json(host.get("/api/mails?scope=ONE.example")).get("mails"));
        assertThat(json(host.get("/api/mails?not.scope=one.example"))).contains(entry("count", 1));
        assertThat(json(await("{\"scope\": \"one.example\"}"))).contains(entry("count", 1));
    }
}
